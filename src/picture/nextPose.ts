/** Which pose follows the current one. */
import type { Seconds } from '../core/time.ts'
import type { Chapter, Side } from '../core/timeline/timeline.ts'
import type { LoadedSession } from '../core/session/sessionSource.ts'
import { drawnId } from './figureScale.ts'
import { fallbackStillId } from './fallbackStillId.ts'

/** The next pose or side after a position, by the id of its drawing; null if there is none. */
export function nextPose(
  { timeline, poses }: Pick<LoadedSession, 'timeline' | 'poses'>,
  position: Seconds,
): { readonly id: string; readonly side: Side | null } | null {
  const current = timeline.chapters.findLast(({ startTime }) => startTime <= position)
  const isLaterAndDifferent = ({ pose, side, startTime }: Chapter) =>
    startTime > position && pose !== null && (pose !== current?.pose || side !== current.side)
  const next = timeline.chapters.find(isLaterAndDifferent)
  const pose = poses.get(next?.pose ?? '')
  return next && pose ? { id: drawnId({ id: pose.id, fallback: fallbackStillId(pose) }), side: next.side } : null
}
