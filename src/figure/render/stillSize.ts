/**
 * Size in pixels of a still before it is cropped to the person. The moving figure is framed in the same aspect ratio, so that it can
 * replace the still.
 */
export const STILL_WIDTH = 880
export const STILL_HEIGHT = 704

/** Aspect ratio (width : height) of a still before it is cropped. */
export const STILL_ASPECT = STILL_WIDTH / STILL_HEIGHT
