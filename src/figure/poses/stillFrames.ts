/** The frames of all stills, small enough to ship without the figure code. */
import { routeBetweenFamilies } from '../motion/route.ts'
import type { Family } from '../rig/figurePose.ts'
import frames from './frames.json'
import { leftStillHeight } from './leftStills.ts'

export interface StillFrame {
  /** Height of the still in stature. */
  readonly height: number
  readonly family: Family
  readonly breathTo?: string
}

const frameOf = new Map(Object.entries(frames as Readonly<Record<string, StillFrame>>))

/** Whether a pose has a drawing. */
export const isDrawn = (id: string): boolean => frameOf.has(id)

/** The height of a still in stature; 1 for a pose without a drawing. */
export const stillHeight = (id: string, isLeft = false): number =>
  (isLeft ? leftStillHeight(id) : undefined) ?? frameOf.get(id)?.height ?? 1

/** The height in stature that shows all these poses, in order, with their breath and the routes between them, at one scale. */
export function sceneHeight(ids: readonly string[]): number {
  const drawn = ids.filter(isDrawn)
  const shown = drawn.flatMap((id, i) => [...hubsTo(drawn[i - 1], id), id, frameOf.get(id)?.breathTo ?? id])
  return shown.reduce((height, id) => Math.max(height, stillHeight(id), stillHeight(id, true)), 0) || 1
}

function hubsTo(previous: string | undefined, id: string): readonly string[] {
  const [from, to] = [frameOf.get(previous ?? id), frameOf.get(id)]
  return from && to ? routeBetweenFamilies(from.family, to.family) : []
}
