import { allSteps, type DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import type { Issue } from '../../json/issue.ts'
import type { Check } from './check.ts'

/** What a step can be measured in, in the order of the format. */
export const AMOUNT_KEYS = ['seconds', 'breaths', 'reps'] as const
export type AmountKey = (typeof AMOUNT_KEYS)[number]

const amountsOfKind: Readonly<Record<DraftStep['kind'], readonly AmountKey[]>> = {
  section: [],
  hold: ['seconds', 'breaths'],
  flow: ['seconds', 'breaths', 'reps'],
  breathe: ['seconds', 'breaths'],
  rest: ['seconds'],
  say: ['seconds'],
  repeat: [],
}

/** A step lasts so many seconds, breaths or repetitions: exactly one of them, and one that its kind has. */
export const checkAmounts: Check = function* (draft) {
  for (const step of allSteps(draft.steps)) {
    const issue = amountIssue(step)
    if (issue) yield issue
  }
}

/** The one amount of a step that is right, with its unit; null where it is missing, doubled or wrong. */
export function amountOf(step: DraftStep): { readonly unit: AmountKey; readonly count: number } | null {
  const [unit, ...others] = givenAmounts(step)
  if (unit === undefined || others.length > 0 || !amountsOfKind[step.kind].includes(unit)) return null
  const count = step.fields[unit]
  return count === undefined ? null : { unit, count }
}

function givenAmounts(step: DraftStep): readonly AmountKey[] {
  return step.keys.flatMap((key) => AMOUNT_KEYS.find((amount) => amount === key) ?? [])
}

function amountIssue(step: DraftStep): Issue | null {
  const allowed = amountsOfKind[step.kind]
  // A section and a repeat have no amount at all, a spoken step only one: there the others are unknown keys.
  if (allowed.length === 0 || step.kind === 'say') return null
  const given = givenAmounts(step)
  const [first, second] = given
  if (second !== undefined && first !== undefined) {
    return issueAt(`${step.path}/${second}`, 'E_REQUIRED', messages.oneAmountOnly(second, first))
  }
  if (first !== undefined && allowed.includes(first)) return null
  // The schema itself asks for a rest's seconds.
  if (step.kind === 'rest') return null
  return issueAt(`${step.path}/seconds`, 'E_REQUIRED', messages.needsAmount(step.kind, allowed, first))
}
