/**
 * What is done on the left alone is done on the right as well: for each pose, every amount comes as often on one side as on
 * the other. Amounts of different units never match, since nobody would feel them as equal.
 */
import type { Pose } from '../../catalogue/catalogue.ts'
import { allSteps, type Draft, type DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import { amountOf } from './amounts.ts'
import { breathSeconds } from './breathSeconds.ts'
import type { Check } from './check.ts'

/** A step on one side alone. */
interface Turn {
  readonly path: string
  readonly side: 'left' | 'right'
  /** How often the repeats around it play it. */
  readonly plays: number
  /** The amount in words, equal for equal amounts; null where it is not known. */
  readonly amount: string | null
}

/** Tells for each pose the first step that has no counterpart on the other side. */
export const checkSideBalance: Check = function* (draft, poses) {
  for (const [pose, turns] of turnsByPose(draft, poses)) {
    // Nothing can be said of a pose while one of its amounts is wrong.
    const unmatched = turns.every(({ amount }) => amount !== null) ? firstUnmatched(turns) : undefined
    if (!unmatched) continue
    const message = messages.isUnbalanced(pose, unmatched.side, unmatched.amount ?? '')
    yield issueAt(`${unmatched.path}/sides`, 'E_SIDES', message)
  }
}

function turnsByPose(draft: Draft, poses: ReadonlyMap<string, Pose>): ReadonlyMap<string, readonly Turn[]> {
  const turns = new Map<string, Turn[]>()
  for (const step of allSteps(draft.steps)) {
    const { pose, sides } = step.fields
    if (pose === undefined || poses.get(pose)?.sided !== true || (sides !== 'left' && sides !== 'right')) continue
    const turn = { path: step.path, side: sides, plays: step.plays, amount: amountInWords(step, draft, poses) }
    turns.set(pose, [...(turns.get(pose) ?? []), turn])
  }
  return turns
}

/** The first turn that comes after as many of its amount and side as the other side has at all. */
function firstUnmatched(turns: readonly Turn[]): Turn | undefined {
  const key = (amount: string | null, side: Turn['side']) => `${side} ${amount ?? ''}`
  const counts = new Map<string, number>()
  for (const { amount, side, plays } of turns) {
    counts.set(key(amount, side), (counts.get(key(amount, side)) ?? 0) + plays)
  }
  return turns.find(({ amount, side, plays }) => {
    const counterparts = key(amount, side === 'left' ? 'right' : 'left')
    const left = (counts.get(counterparts) ?? 0) - plays
    counts.set(counterparts, left)
    return left < 0
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
