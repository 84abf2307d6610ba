/** The frames of all stills, small enough to be known before the figure is loaded. */
import { routeBetweenFamilies } from '../motion/route.ts'
import type { Family } from '../rig/figurePose.ts'
import frames from './frames.json'
import { leftStillHeight } from './leftStills.ts'

export interface StillFrame {
  /** How much of the stature the still is high. */
  readonly height: number
  readonly family: Family
  readonly breathTo?: string
}

const frameOf = new Map(Object.entries(frames as Readonly<Record<string, StillFrame>>))

/** Whether a pose was drawn. */
export const isDrawn = (id: string): boolean => frameOf.has(id)

/** The stature that a still is high; 1 for a pose that was not drawn. */
export const stillHeight = (id: string, isLeft = false): number =>
  (isLeft ? leftStillHeight(id) : undefined) ?? frameOf.get(id)?.height ?? 1

/** The stature that must be seen for all of these poses, in their order, with their breath and the ways between them: one scale for all. */
export function sceneHeight(ids: readonly string[]): number {
  const known = ids.filter(isDrawn)
  const shown = known.flatMap((id, i) => [...stationsTo(known[i - 1], id), id, frameOf.get(id)?.breathTo ?? id])
  return shown.reduce((height, id) => Math.max(height, stillHeight(id), stillHeight(id, true)), 0) || 1
}

function stationsTo(previous: string | undefined, id: string): readonly string[] {
  const [from, to] = [frameOf.get(previous ?? id), frameOf.get(id)]
  return from && to ? routeBetweenFamilies(from.family, to.family) : []
}
