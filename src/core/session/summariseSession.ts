import type { PreparedSession } from './prepareSession.ts'
import type { SessionSummary } from './sessionSource.ts'

/** What the lists show of a session. */
export function summariseSession(session: Pick<PreparedSession, 'script' | 'timeline' | 'poses'>): SessionSummary {
  const { id, lang, title, summary, regions, kind, level, positions, props } = session.script
  const minutes = session.script.minutes ?? Math.round(session.timeline.duration / 60)
  return {
    ...{ id, lang, title, summary, regions, kind, level, positions, props, minutes },
    keyPose: keyPoseOf(session),
  }
}

/** The pose held or moved in longest: its picture stands for the session. */
function keyPoseOf({ timeline, poses }: Pick<PreparedSession, 'timeline' | 'poses'>): string {
  const seconds = new Map<string, number>()
  for (const { pose, kind, startTime, endTime } of timeline.chapters) {
    if (pose === null || kind === 'arrive' || poses.get(pose)?.category === 'breath') continue
    const weight = kind === 'hold' || kind === 'flow' ? 1 : 0.1
    seconds.set(pose, (seconds.get(pose) ?? 0) + weight * (endTime - startTime))
  }
  const [longest] = [...seconds].toSorted(([, a], [, b]) => b - a)
  return longest?.[0] ?? ''
}
