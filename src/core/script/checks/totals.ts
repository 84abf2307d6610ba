/** The size of the whole session by arithmetic on the repeats, which are never expanded before it is known to be legal. */
import type { Seconds } from '../../time.ts'
import type { Pose } from '../../catalogue/catalogue.ts'
import { allSteps, type Draft, type DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import { LONGEST_SESSION, SESSION_LIMITS, MIN_ENTRY_SECONDS, SHORTEST_SESSION } from '../limits.ts'
import * as messages from '../messages.ts'
import { amountOf } from './amounts.ts'
import { breathSeconds } from './breathSeconds.ts'
import type { Check } from './check.ts'

/** At most 2000 steps and four hours, at least a minute. What is not known counts as nothing, and then no session is too short. */
export const checkTotals: Check = function* (draft, poses) {
  const steps = allSteps(draft.steps).filter(({ kind }) => kind !== 'repeat')
  const count = steps.reduce((sum, { plays }) => sum + plays, 0)
  if (count > SESSION_LIMITS.steps) yield issueAt('/steps', 'E_COUNT', messages.tooManySteps(count))

  const spans = steps.map((step) => spanOf(step, draft, poses))
  const total = spans.reduce((sum, { atLeast }) => sum + atLeast, 0)
  if (total > LONGEST_SESSION) yield issueAt('/steps', 'E_TOTAL', messages.lastsTooLong(total))
  const isKnown = !draft.isWrong('/steps') && spans.every(({ isExact }) => isExact)
  if (isKnown && total < SHORTEST_SESSION) yield issueAt('/steps', 'E_TOTAL', messages.lastsTooShort(total))
}

interface Span {
  readonly atLeast: Seconds
  readonly isExact: boolean
}

function spanOf(step: DraftStep, draft: Draft, poses: ReadonlyMap<string, Pose>): Span {
  if (step.kind === 'section') return { atLeast: 0, isExact: true }
  const amount = amountOf(step)
  const counted = countedSeconds(step, draft, poses)
  if (!amount || counted === null) return { atLeast: 0, isExact: false }
  const oneSide = amount.unit === 'seconds' ? counted : Math.ceil(MIN_ENTRY_SECONDS + counted)
  const sides = step.fields.sides === 'both' ? 2 : 1
  const isExact = amount.unit === 'seconds' && hasRightSides(step, poses)
  return { atLeast: ((step.fields.arrive ?? 0) + oneSide * sides) * step.plays, isExact }
}

function hasRightSides({ kind, keys, fields }: DraftStep, poses: ReadonlyMap<string, Pose>): boolean {
  if (kind === 'say') return true
  return fields.pose !== undefined && poses.get(fields.pose)?.sided === keys.includes('sides')
}

function countedSeconds(step: DraftStep, draft: Draft, poses: ReadonlyMap<string, Pose>): Seconds | null {
  const amount = amountOf(step)
  if (!amount) return null
  switch (amount.unit) {
    case 'seconds':
      return amount.count
    case 'breaths': {
      const length = breathSeconds(step, draft, poses)
      return length === null ? null : amount.count * length
    }
    case 'reps': {
      const { pose, sets = 1, restSeconds = 0 } = step.fields
      const length = pose === undefined ? undefined : poses.get(pose)?.repSeconds
      return length === undefined ? null : sets * amount.count * length + (sets - 1) * restSeconds
    }
  }
}
