/**
 * What a session asks of a back and of a person, as far as it keeps somebody from it: by the poses, meditations and breaths
 * that it really uses. Poses that only have to be made easier keep nobody from a session (clinical reference §2.1, `M`).
 */
import type { Flag, Pose } from '../session/catalogue.ts'
import { holdsBreath } from '../session/lint/rules/breathHold.ts'
import { NO_HOLDS } from '../session/lint/rules/suits.ts'
import type { PosedVisit } from '../session/lint/posedVisits.ts'

/** `acute`: from a pain of 7 on, or in a fresh spasm; `moderate`: 4 to 6; `mild`: up to 3 (clinical reference §0 rule 2). */
export type PainState = 'acute' | 'moderate' | 'mild'

export interface Demands {
  /** Who should leave the session out. */
  readonly avoidedBy: ReadonlySet<Flag>
  /** What its least suitable pose says of acute backs. */
  readonly acute: Pose['acute']
}

/** What a session asks, by its steps as they are met. */
export function demandsOf(visits: readonly PosedVisit[]): Demands {
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
export function isLeft({ avoidedBy, acute }: Demands, flags: readonly Flag[], pain: PainState): boolean {
  return isMildEnough(acute, pain) && !flags.some((flag) => avoidedBy.has(flag))
}

function isMildEnough(acute: Pose['acute'], pain: PainState): boolean {
  switch (pain) {
    case 'acute':
      return acute === 'yes'
    case 'moderate':
      return acute !== 'no'
    case 'mild':
      return true
  }
}
