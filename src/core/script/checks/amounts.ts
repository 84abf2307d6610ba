import { allSteps, type DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import type { Issue } from '../../json/issue.ts'
import type { Check } from './check.ts'

/** The units of a step's length, in the order of the format. */
export const AMOUNT_KEYS = ['seconds', 'breaths', 'reps'] as const
export type AmountKey = (typeof AMOUNT_KEYS)[number]

const ALLOWED_AMOUNTS: Readonly<Record<DraftStep['kind'], readonly AmountKey[]>> = {
  section: [],
  hold: ['seconds', 'breaths'],
  flow: ['seconds', 'breaths', 'reps'],
  breathe: ['seconds', 'breaths'],
  rest: ['seconds'],
  say: ['seconds'],
  repeat: [],
}

/** A step has exactly one of seconds, breaths or repetitions, in a unit that its kind allows. */
export const checkAmounts: Check = function* (draft) {
  for (const step of allSteps(draft.steps)) {
    const issue = amountIssue(step)
    if (issue) yield issue
  }
}

/** The amount of a step and its unit; null if it is missing, ambiguous or invalid. */
export function amountOf(step: DraftStep): { readonly unit: AmountKey; readonly count: number } | null {
  const [unit, ...others] = givenAmounts(step)
  if (unit === undefined || others.length > 0 || !ALLOWED_AMOUNTS[step.kind].includes(unit)) return null
  const count = step.fields[unit]
  return count === undefined ? null : { unit, count }
}

function givenAmounts(step: DraftStep): readonly AmountKey[] {
  return step.keys.flatMap((key) => AMOUNT_KEYS.find((amount) => amount === key) ?? [])
}

function amountIssue(step: DraftStep): Issue | null {
  const allowed = ALLOWED_AMOUNTS[step.kind]
  // Sections and repeats have no amount and a say step has only one, so other amounts there are unknown keys.
  if (allowed.length === 0 || step.kind === 'say') return null
  const given = givenAmounts(step)
  const [first, second] = given
  if (second !== undefined && first !== undefined) {
    return issueAt(`${step.path}/${second}`, 'E_REQUIRED', messages.conflictingAmounts(second, first))
  }
  if (first !== undefined && allowed.includes(first)) return null
  // The schema itself requires the seconds of a rest.
  if (step.kind === 'rest') return null
  return issueAt(`${step.path}/seconds`, 'E_REQUIRED', messages.missingAmount(step.kind, allowed, first))
}
