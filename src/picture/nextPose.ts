/** Which pose will be shown after the one that is shown now. */
import type { Seconds } from '../core/time.ts'
import type { Chapter, Side } from '../core/timeline/timeline.ts'
import type { LoadedSession } from '../core/session/sessionSource.ts'
import { drawnId } from './figureScale.ts'
import { fallbackStillId } from './fallbackStillId.ts'

/** The next pose or side after a position, by the id under which it was drawn; null when nothing else comes. */
export function nextPose(
  { timeline, poses }: Pick<LoadedSession, 'timeline' | 'poses'>,
  position: Seconds,
): { readonly id: string; readonly side: Side | null } | null {
  const shown = timeline.chapters.findLast(({ startTime }) => startTime <= position)
  const isOther = ({ pose, side, startTime }: Chapter) =>
    startTime > position && pose !== null && (pose !== shown?.pose || side !== shown.side)
  const next = timeline.chapters.find(isOther)
  const pose = poses.get(next?.pose ?? '')
  return next && pose ? { id: drawnId({ id: pose.id, fallback: fallbackStillId(pose) }), side: next.side } : null
}
