/**
 * Steps on one side are balanced: for each pose, every amount occurs equally often on both sides. Amounts in different units
 * never match, since they would not feel equal.
 */
import type { Pose } from '../../catalogue/catalogue.ts'
import { allSteps, type Draft, type DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import { amountOf } from './amounts.ts'
import { breathSeconds } from './breathSeconds.ts'
import type { Check } from './check.ts'

/** A step on only one side. */
interface OneSidedStep {
  readonly path: string
  readonly side: 'left' | 'right'
  /** How often the enclosing repeats play it. */
  readonly playCount: number
  /** The amount in words, as a key for comparison; null if it is not known. */
  readonly amount: string | null
}

/** Reports for each pose the first step without a counterpart on the other side. */
export const checkSideBalance: Check = function* (draft, poses) {
  for (const [pose, oneSided] of oneSidedStepsByPose(draft, poses)) {
    // A pose with an invalid amount cannot be compared.
    const unmatched = oneSided.every(({ amount }) => amount !== null) ? firstUnmatched(oneSided) : undefined
    if (!unmatched) continue
    const message = messages.unbalancedSides(pose, unmatched.side, unmatched.amount ?? '')
    yield issueAt(`${unmatched.path}/sides`, 'E_SIDES', message)
  }
}

function oneSidedStepsByPose(
  draft: Draft,
  poses: ReadonlyMap<string, Pose>,
): ReadonlyMap<string, readonly OneSidedStep[]> {
  const oneSided = new Map<string, OneSidedStep[]>()
  for (const step of allSteps(draft.steps)) {
    const { pose, sides } = step.fields
    if (pose === undefined || poses.get(pose)?.sided !== true || (sides !== 'left' && sides !== 'right')) continue
    const entry = { path: step.path, side: sides, playCount: step.playCount, amount: amountInWords(step, draft, poses) }
    oneSided.set(pose, [...(oneSided.get(pose) ?? []), entry])
  }
  return oneSided
}

/** The first step that exceeds the number of counterparts with the same amount on the other side. */
function firstUnmatched(oneSided: readonly OneSidedStep[]): OneSidedStep | undefined {
  const key = (amount: string | null, side: OneSidedStep['side']) => `${side} ${amount ?? ''}`
  const counts = new Map<string, number>()
  for (const { amount, side, playCount } of oneSided) {
    counts.set(key(amount, side), (counts.get(key(amount, side)) ?? 0) + playCount)
  }
  return oneSided.find(({ amount, side, playCount }) => {
    const counterparts = key(amount, side === 'left' ? 'right' : 'left')
    const remaining = (counts.get(counterparts) ?? 0) - playCount
    counts.set(counterparts, remaining)
    return remaining < 0
  })
}

function amountInWords(step: DraftStep, draft: Draft, poses: ReadonlyMap<string, Pose>): string | null {
  const amount = amountOf(step)
  if (!amount) return null
  switch (amount.unit) {
    case 'seconds':
      return `for ${amount.count} s`
    case 'reps':
      return `for ${step.fields.sets ?? 1} × ${amount.count} repetitions`
    case 'breaths': {
      const length = breathSeconds(step, draft, poses)
      return length === null ? null : `for ${amount.count} breaths of ${length} s`
    }
  }
}
