/**
 * What a session asks of a back and of a person, as far as it keeps somebody from it: by the poses, meditations and breaths
 * that it really uses. Poses that only have to be made easier keep nobody from a session (clinical reference §2.1, `M`).
 */
import type { PainState } from './painState.ts'
import type { Flag, Pose } from '../catalogue/catalogue.ts'
import { holdsBreath, NO_HOLDS } from './breathLimits.ts'
import type { TimelineStep } from '../timeline/timelineSteps.ts'

export interface Demands {
  /** Who should leave the session out. */
  readonly avoidedBy: ReadonlySet<Flag>
  /** What its least suitable pose says of acute backs. */
  readonly acute: Pose['acute']
}

/** What a session asks, by its steps as they are met. */
export function demandsOf(visits: readonly TimelineStep[]): Demands {
  const used = visits.flatMap(({ entries }) => entries.map(({ entry }) => entry))
  const avoided = used.flatMap(({ flags }) => flags.avoid)
  const holds = visits.some(holdsBreath) ? NO_HOLDS : []
  const acute = used.some((entry) => entry.acute === 'no')
    ? 'no'
    : used.some((entry) => entry.acute === 'mod')
      ? 'mod'
      : 'yes'
  return { avoidedBy: new Set([...avoided, ...holds]), acute }
}

/** True for a session in which nothing is to be avoided with these flags, nor too much for a back in this state. */
export function isSuitable({ avoidedBy, acute }: Demands, flags: readonly Flag[], pain: PainState): boolean {
  return isMildEnough(acute, pain) && !flags.some((flag) => avoidedBy.has(flag))
}

function isMildEnough(acute: Pose['acute'], pain: PainState): boolean {
  switch (pain) {
    case 'acute':
      return acute === 'yes'
    case 'settling':
      return acute !== 'no'
    case 'steady':
      return true
  }
}
