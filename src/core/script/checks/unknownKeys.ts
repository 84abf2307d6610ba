import { allSteps, isObject, type Draft, type DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import { pointerTo } from '../../json/jsonPointer.ts'
import * as messages from '../messages.ts'
import { nearestName } from '../nearestName.ts'
import type { Issue } from '../../json/issue.ts'
import { authorSchema, breathPatternSchema, sayLineSchema, scriptSchema, stepSchemas } from '../scriptSchema.ts'
import { AMOUNT_KEYS } from './amounts.ts'
import type { Check } from './check.ts'

/** Keys that the format does not know, or not here. They have no effect; the document keeps them. */
export const checkUnknownKeys: Check = function* (draft) {
  yield* unknownIn(draft.document, '', ['$schema', ...Object.keys(scriptSchema.entries)])
  yield* unknownIn(draft.document['author'], '/author', Object.keys(authorSchema.entries))
  yield* unknownIn(draft.document['breath'], '/breath', Object.keys(breathPatternSchema.entries))
  for (const step of allSteps(draft.steps)) yield* unknownInStep(step, draft)
}

function* unknownInStep(step: DraftStep, draft: Draft): Iterable<Issue> {
  const known = Object.keys(stepSchemas[step.kind].entries)
  for (const key of step.keys) {
    const path = pointerTo(step.path, key)
    if (known.includes(key)) {
      if (isIdleWithoutReps(key, step)) yield issueAt(path, 'W_UNKNOWN_KEY', messages.onlyBesideReps(key))
    } else if (!isToldAsAmount(key, step)) {
      yield issueAt(path, 'W_UNKNOWN_KEY', sentenceFor(key, step.kind, known))
    }
  }
  const pattern = step.fields.pattern
  if (!draft.isWrong(`${step.path}/pattern`)) {
    yield* unknownIn(pattern, `${step.path}/pattern`, Object.keys(breathPatternSchema.entries))
  }
  for (const line of step.lines) yield* unknownAmong(line.keys, line.path, Object.keys(sayLineSchema.entries))
}

/** Seconds, breaths and repetitions where a step has another of them are problems of `checkAmounts`. */
function isToldAsAmount(key: string, { kind }: DraftStep): boolean {
  const isMeasured = kind === 'hold' || kind === 'flow' || kind === 'breathe' || kind === 'rest'
  return isMeasured && AMOUNT_KEYS.some((amount) => amount === key)
}

function isIdleWithoutReps(key: string, { keys }: DraftStep): boolean {
  return (key === 'sets' || key === 'restSeconds') && !keys.includes('reps')
}

function sentenceFor(key: string, kind: DraftStep['kind'], known: readonly string[]): string {
  const kinds = Object.entries(stepSchemas).filter(([, schema]) => Object.hasOwn(schema.entries, key))
  if (kinds.length === 0) return messages.unknownKey(key, nearestName(key, known))
  return messages.keyOfOtherStep(
    key,
    kind,
    kinds.map(([name]) => name),
  )
}

function unknownIn(value: unknown, path: string, known: readonly string[]): Iterable<Issue> {
  return isObject(value) ? unknownAmong(Object.keys(value), path, known) : []
}

function* unknownAmong(keys: readonly string[], path: string, known: readonly string[]): Iterable<Issue> {
  for (const key of keys) {
    if (known.includes(key)) continue
    yield issueAt(pointerTo(path, key), 'W_UNKNOWN_KEY', messages.unknownKey(key, nearestName(key, known)))
  }
}
