/** The size of the whole session, by arithmetic: repeats are never expanded before the size is known to be within the limits. */
import type { Seconds } from '../../time.ts'
import type { Pose } from '../../catalogue/catalogue.ts'
import { allSteps, type Draft, type DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import { MAX_SESSION_SECONDS, SESSION_LIMITS, MIN_ENTRY_SECONDS, MIN_SESSION_SECONDS } from '../limits.ts'
import * as messages from '../messages.ts'
import { amountOf } from './amounts.ts'
import { breathSeconds } from './breathSeconds.ts'
import type { Check } from './check.ts'

/** At most 2000 steps and four hours, at least a minute. Unknown durations count as 0, and then no session is too short. */
export const checkTotals: Check = function* (draft, poses) {
  const steps = allSteps(draft.steps).filter(({ kind }) => kind !== 'repeat')
  const count = steps.reduce((sum, { playCount }) => sum + playCount, 0)
  if (count > SESSION_LIMITS.steps) yield issueAt('/steps', 'E_COUNT', messages.tooManySteps(count))

  const estimates = steps.map((step) => estimateDuration(step, draft, poses))
  const total = estimates.reduce((sum, { minSeconds }) => sum + minSeconds, 0)
  if (total > MAX_SESSION_SECONDS) yield issueAt('/steps', 'E_TOTAL', messages.sessionTooLong(total))
  const isKnown = !draft.isInvalid('/steps') && estimates.every(({ isExact }) => isExact)
  if (isKnown && total < MIN_SESSION_SECONDS) yield issueAt('/steps', 'E_TOTAL', messages.sessionTooShort(total))
}

interface DurationEstimate {
  readonly minSeconds: Seconds
  readonly isExact: boolean
}

function estimateDuration(step: DraftStep, draft: Draft, poses: ReadonlyMap<string, Pose>): DurationEstimate {
  if (step.kind === 'section') return { minSeconds: 0, isExact: true }
  const amount = amountOf(step)
  const counted = amountSeconds(step, draft, poses)
  if (!amount || counted === null) return { minSeconds: 0, isExact: false }
  const oneSide = amount.unit === 'seconds' ? counted : Math.ceil(MIN_ENTRY_SECONDS + counted)
  const sides = step.fields.sides === 'both' ? 2 : 1
  const isExact = amount.unit === 'seconds' && hasValidSides(step, poses)
  return { minSeconds: ((step.fields.arrive ?? 0) + oneSide * sides) * step.playCount, isExact }
}

function hasValidSides({ kind, keys, fields }: DraftStep, poses: ReadonlyMap<string, Pose>): boolean {
  if (kind === 'say') return true
  return fields.pose !== undefined && poses.get(fields.pose)?.sided === keys.includes('sides')
}

function amountSeconds(step: DraftStep, draft: Draft, poses: ReadonlyMap<string, Pose>): Seconds | null {
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
