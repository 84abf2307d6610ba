/** Turns a failure reported by the schema into an issue with a code and a message for the author. */
import { issueAt } from './issue.ts'
import { numberLimitOf } from './limits.ts'
import * as messages from './messages.ts'
import { nearestName } from './nearestName.ts'
import type { Issue } from '../json/issue.ts'

export interface SchemaLocation {
  readonly pointer: string
  /** The last key of the pointer; for an entry of a list, the key of the list. */
  readonly key: string
  readonly isEntry: boolean
}

/** What valibot expected and received; `type` is the name of its schema or action. */
export interface SchemaFailure {
  readonly type: string
  readonly input: unknown
  readonly expected?: string | null
  readonly requirement?: unknown
}

/** The issue for one failure. */
export function schemaIssue(location: SchemaLocation, failure: SchemaFailure): Issue {
  const { pointer, key } = location
  if (failure.input === undefined) return issueAt(pointer, 'E_REQUIRED', messages.missingKey(key))
  switch (failure.type) {
    case 'picklist':
    case 'variant':
      return choiceIssue(location, failure)
    case 'literal':
      return key === 'version'
        ? issueAt(pointer, 'E_TYPE', messages.invalidVersion(failure.input))
        : typeIssue(location, 'text', failure.input)
    case 'min_value':
    case 'max_value':
    case 'integer':
    case 'check':
      return rangeIssue(location, failure.input)
    case 'number':
      return Number.isNaN(failure.input)
        ? rangeIssue(location, failure.input)
        : typeIssue(location, 'a number', failure.input)
    case 'max_length':
      return issueAt(pointer, 'E_LENGTH', messages.tooLong(key, Number(failure.requirement)))
    case 'non_empty':
      return issueAt(pointer, 'E_COUNT', messages.emptyList(key))
    case 'regex':
      return patternIssue(location)
    default:
      return typeIssue(location, expectedName(failure.type), failure.input)
  }
}

function choiceIssue(location: SchemaLocation, { type, input, expected }: SchemaFailure): Issue {
  const { pointer, key } = location
  if (key === 'level' && typeof input !== 'number') return typeIssue(location, 'a number', input)
  if (key === 'level') return issueAt(pointer, 'E_RANGE', messages.outOfRange(key, { min: 1, max: 3 }))
  const isStep = type === 'variant'
  if (isStep && location.isEntry) return typeIssue(location, 'an object', input)
  if (typeof input !== 'string') return typeIssue(location, 'text', input)
  const choices = Array.from((expected ?? '').matchAll(/"([^"]*)"/g), ([, choice]) => choice ?? '')
  const message = messages.unknownChoice(input, isStep ? 'step' : key, choices, nearestName(input, choices))
  return issueAt(pointer, 'E_ENUM', message)
}

function rangeIssue({ pointer, key }: SchemaLocation, input: unknown): Issue {
  const limit = numberLimitOf(key)
  if (limit === undefined) throw new Error(`No limit is known for the number “${key}”`)
  const isFraction = Number.isFinite(input) && !Number.isInteger(input)
  const isWithin = typeof input === 'number' && input >= limit.min && input <= limit.max
  if (limit.precision === 'whole' && isFraction) return issueAt(pointer, 'E_RANGE', messages.notWhole(key))
  if (limit.precision === 'tenth' && isWithin) return issueAt(pointer, 'E_RANGE', messages.tooPrecise(key))
  return issueAt(pointer, 'E_RANGE', messages.outOfRange(key, limit))
}

function patternIssue({ pointer, key }: SchemaLocation): Issue {
  switch (key) {
    case 'id':
      return issueAt(pointer, 'E_PATTERN', messages.invalidId())
    case 'lang':
      return issueAt(pointer, 'E_PATTERN', messages.invalidLanguageTag())
    case 'url':
      return issueAt(pointer, 'E_URL_SCHEME', messages.notHttps(key))
    default:
      return issueAt(pointer, 'E_REQUIRED', messages.noVisibleText(key))
  }
}

function expectedName(type: string): string {
  switch (type) {
    case 'string':
      return 'text'
    case 'array':
      return 'a list'
    case 'union':
      return 'a name or four lengths of time'
    default:
      return 'an object'
  }
}

function typeIssue({ pointer, key, isEntry }: SchemaLocation, expected: string, input: unknown): Issue {
  const message = isEntry ? messages.wrongEntryType : messages.wrongType
  return issueAt(pointer, 'E_TYPE', message(key, expected, typeName(input)))
}

/** The name of a value's type in a message. */
export function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'boolean':
      return 'true/false'
    case 'number':
      return 'number'
    default:
      return 'object'
  }
}
