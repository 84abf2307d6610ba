/**
 * Pixels into which a still is drawn before it is cut to the person; the moving figure is framed in the same shape, so that one can take
 * the other's place.
 */
export const STILL_WIDTH = 880
export const STILL_HEIGHT = 704

/** Width : height of the frame of a still before it is cut. */
export const STILL_ASPECT = STILL_WIDTH / STILL_HEIGHT
