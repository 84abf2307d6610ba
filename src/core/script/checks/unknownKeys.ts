import { allSteps, isObject, type Draft, type DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import { pointerTo } from '../../json/jsonPointer.ts'
import * as messages from '../messages.ts'
import { nearestName } from '../nearestName.ts'
import type { Issue } from '../../json/issue.ts'
import { authorSchema, breathPatternSchema, sayLineSchema, scriptSchema, stepSchemas } from '../scriptSchema.ts'
import { AMOUNT_KEYS } from './amounts.ts'
import type { Check } from './check.ts'

/** Warns of keys that are unknown or not valid in their place. They have no effect and remain in the document. */
export const checkUnknownKeys: Check = function* (draft) {
  yield* unknownKeysOf(draft.document, '', ['$schema', ...Object.keys(scriptSchema.entries)])
  yield* unknownKeysOf(draft.document['author'], '/author', Object.keys(authorSchema.entries))
  yield* unknownKeysOf(draft.document['breath'], '/breath', Object.keys(breathPatternSchema.entries))
  for (const step of allSteps(draft.steps)) yield* unknownKeysOfStep(step, draft)
}

function* unknownKeysOfStep(step: DraftStep, draft: Draft): Iterable<Issue> {
  const known = Object.keys(stepSchemas[step.kind].entries)
  for (const key of step.keys) {
    const path = pointerTo(step.path, key)
    if (known.includes(key)) {
      if (isUnusedWithoutReps(key, step)) yield issueAt(path, 'W_UNKNOWN_KEY', messages.noEffectWithoutReps(key))
    } else if (!isReportedAsAmount(key, step)) {
      yield issueAt(path, 'W_UNKNOWN_KEY', messageFor(key, step.kind, known))
    }
  }
  const pattern = step.fields.pattern
  if (!draft.isInvalid(`${step.path}/pattern`)) {
    yield* unknownKeysOf(pattern, `${step.path}/pattern`, Object.keys(breathPatternSchema.entries))
  }
  for (const line of step.lines) yield* unknownKeysAmong(line.keys, line.path, Object.keys(sayLineSchema.entries))
}

/** True for amounts in a step with an amount: `checkAmounts` reports those. */
function isReportedAsAmount(key: string, { kind }: DraftStep): boolean {
  const isMeasured = kind === 'hold' || kind === 'flow' || kind === 'breathe' || kind === 'rest'
  return isMeasured && AMOUNT_KEYS.some((amount) => amount === key)
}

function isUnusedWithoutReps(key: string, { keys }: DraftStep): boolean {
  return (key === 'sets' || key === 'restSeconds') && !keys.includes('reps')
}

function messageFor(key: string, kind: DraftStep['kind'], known: readonly string[]): string {
  const kinds = Object.entries(stepSchemas).filter(([, schema]) => Object.hasOwn(schema.entries, key))
  if (kinds.length === 0) return messages.unknownKey(key, nearestName(key, known))
  return messages.keyForOtherStep(
    key,
    kind,
    kinds.map(([name]) => name),
  )
}

function unknownKeysOf(value: unknown, path: string, known: readonly string[]): Iterable<Issue> {
  return isObject(value) ? unknownKeysAmong(Object.keys(value), path, known) : []
}

function* unknownKeysAmong(keys: readonly string[], path: string, known: readonly string[]): Iterable<Issue> {
  for (const key of keys) {
    if (known.includes(key)) continue
    yield issueAt(pointerTo(path, key), 'W_UNKNOWN_KEY', messages.unknownKey(key, nearestName(key, known)))
  }
}
