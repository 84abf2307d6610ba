/**
 * Poses that have a still of their own for the left side: seen from the side, the camera stays where it is and only the limbs change
 * (`mirrorPose`). Of every other pose the left still is the mirror picture of the right one.
 */
import heights from './leftStills.json'

const heightOf = new Map(Object.entries(heights as Readonly<Record<string, number>>))

/** Whether the left side of a pose is a picture of its own. */
export const hasLeftStill = (id: string): boolean => heightOf.has(id)

/** The stature that a left still is high; undefined where it is the mirror picture of the right one. */
export const leftStillHeight = (id: string): number | undefined => heightOf.get(id)
