/**
 * What makes a session unsuitable for a person, derived from the poses, meditations and breath patterns that it actually uses.
 * Poses that only have to be made easier do not make a session unsuitable (clinical reference §2.1, `M`).
 */
import type { PainState } from '../safety/painState.ts'
import type { Flag, Pose } from '../catalogue/catalogue.ts'
import { holdsBreath, BREATH_HOLD_FLAGS } from '../safety/breathLimits.ts'
import type { TimelineStep } from '../timeline/timelineSteps.ts'

export interface Demands {
  /** Flags with which the session should be avoided. */
  readonly avoidedBy: ReadonlySet<Flag>
  /** The `acute` value of its least suitable pose. */
  readonly acute: Pose['acute']
}

/** The demands of a session, derived from its steps. */
export function demandsOf(steps: readonly TimelineStep[]): Demands {
  const entries = steps.flatMap(({ entries }) => entries.map(({ entry }) => entry))
  const avoided = entries.flatMap(({ flags }) => flags.avoid)
  const holds = steps.some(holdsBreath) ? BREATH_HOLD_FLAGS : []
  const acute = entries.some((entry) => entry.acute === 'no')
    ? 'no'
    : entries.some((entry) => entry.acute === 'mod')
      ? 'mod'
      : 'yes'
  return { avoidedBy: new Set([...avoided, ...holds]), acute }
}

/** True if nothing in a session is to be avoided with these flags or is too much in this pain state. */
export function isSuitable({ avoidedBy, acute }: Demands, flags: readonly Flag[], pain: PainState): boolean {
  return suitsPainState(acute, pain) && !flags.some((flag) => avoidedBy.has(flag))
}

function suitsPainState(acute: Pose['acute'], pain: PainState): boolean {
  switch (pain) {
    case 'acute':
      return acute === 'yes'
    case 'settling':
      return acute !== 'no'
    case 'steady':
      return true
  }
}
