import type { Posture } from '../../catalogue/catalogue.ts'
import type { Seconds } from '../../time.ts'
import type { Finding, LintedSession, Rule } from '../rule.ts'
import { changesTooOften } from '../ruleMessages.ts'

/** So many changes between standing, face up and face down are enough in so much time (clinical reference §2.6). */
const MOST = 5
const WITHIN: Seconds = 20 * 60

type Facing = 'standing' | 'face-up' | 'face-down'

/** Postures between these three are a way, not a change. */
const FACING: Readonly<Record<Posture, Facing | null>> = {
  standing: 'standing',
  chair: null,
  sitting: null,
  kneeling: null,
  'side-lying': null,
  'all-fours': 'face-down',
  prone: 'face-down',
  supine: 'face-up',
}

/** A sore back does not get up and down again and again. */
export const postureChangesRule: Rule = {
  name: 'POSTURE_CHANGES',
  severity: 'error',
  audience: 'everyone',
  find: findRestlessness,
}

function findRestlessness({ steps }: LintedSession): readonly Finding[] {
  const changes: { readonly path: string; readonly at: Seconds }[] = []
  let facing: Facing | null = null
  for (const { posture, path, startTime } of steps) {
    const next = FACING[posture.start]
    if (next !== null && facing !== null && next !== facing) changes.push({ path, at: startTime })
    facing = FACING[posture.end] ?? next ?? facing
  }
  const oneTooMany = changes.find(({ at }, index) => at - (changes[index - MOST]?.at ?? -Infinity) < WITHIN)
  return oneTooMany ? [{ path: `${oneTooMany.path}/pose`, message: changesTooOften(MOST, WITHIN / 60) }] : []
}
