/**
 * Poses with a separate still for the left side: the camera sees them from the side and does not move, so only the limbs change
 * (`mirrorPose`). For every other pose the left still is the right one, flipped.
 */
import heights from './leftStills.json'

const heightById = new Map(Object.entries(heights as Readonly<Record<string, number>>))

/** Whether the left side of a pose has a separate still. */
export const hasLeftStill = (id: string): boolean => heightById.has(id)

/** The height of a left still in stature; undefined where it is the right one, flipped. */
export const leftStillHeight = (id: string): number | undefined => heightById.get(id)
