/** Pixels of a still; the moving figure is framed in the same shape, so that one can take the other's place. */
export const STILL_WIDTH = 480
export const STILL_HEIGHT = 384

/** Width : height of a still. */
export const STILL_ASPECT = STILL_WIDTH / STILL_HEIGHT
