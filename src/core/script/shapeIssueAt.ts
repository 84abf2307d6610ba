/** The code and the sentence for what the schema found at one place. */
import { issueAt } from './issue.ts'
import { numberLimitOf } from './limits.ts'
import * as messages from './messages.ts'
import { nearestName } from './nearestName.ts'
import type { Issue } from '../json/issue.ts'

export interface ShapePlace {
  readonly pointer: string
  /** The last key; for an entry of a list that of the list. */
  readonly key: string
  readonly isEntry: boolean
}

/** What the schema wanted and what it met; `type` is the name of valibot's schema or action. */
export interface ShapeFault {
  readonly type: string
  readonly input: unknown
  readonly expected?: string | null
  readonly requirement?: unknown
}

/** One problem for one fault. */
export function shapeIssueAt(place: ShapePlace, fault: ShapeFault): Issue {
  const { pointer, key } = place
  if (fault.input === undefined) return issueAt(pointer, 'E_REQUIRED', messages.isMissing(key))
  switch (fault.type) {
    case 'picklist':
    case 'variant':
      return choiceIssue(place, fault)
    case 'literal':
      return key === 'version'
        ? issueAt(pointer, 'E_TYPE', messages.versionMustBeWhole(fault.input))
        : typeIssue(place, 'text', fault.input)
    case 'min_value':
    case 'max_value':
    case 'integer':
    case 'check':
      return rangeIssue(place, fault.input)
    case 'number':
      return Number.isNaN(fault.input) ? rangeIssue(place, fault.input) : typeIssue(place, 'a number', fault.input)
    case 'max_length':
      return issueAt(pointer, 'E_LENGTH', messages.isLongerThan(key, Number(fault.requirement)))
    case 'non_empty':
      return issueAt(pointer, 'E_COUNT', messages.needsOneEntry(key))
    case 'regex':
      return patternIssue(place)
    default:
      return typeIssue(place, expectedName(fault.type), fault.input)
  }
}

function choiceIssue(place: ShapePlace, { type, input, expected }: ShapeFault): Issue {
  const { pointer, key } = place
  if (key === 'level' && typeof input !== 'number') return typeIssue(place, 'a number', input)
  if (key === 'level') return issueAt(pointer, 'E_RANGE', messages.mustBeWithin(key, { lowest: 1, highest: 3 }))
  const isStep = type === 'variant'
  if (isStep && place.isEntry) return typeIssue(place, 'an object', input)
  if (typeof input !== 'string') return typeIssue(place, 'text', input)
  const choices = Array.from((expected ?? '').matchAll(/"([^"]*)"/g), ([, choice]) => choice ?? '')
  const sentence = messages.isNoChoice(input, isStep ? 'step' : key, choices, nearestName(input, choices))
  return issueAt(pointer, 'E_ENUM', sentence)
}

function rangeIssue({ pointer, key }: ShapePlace, input: unknown): Issue {
  const limit = numberLimitOf(key)
  if (limit === undefined) throw new Error(`No limit is known for the number “${key}”`)
  const isFraction = Number.isFinite(input) && !Number.isInteger(input)
  const isWithin = typeof input === 'number' && input >= limit.lowest && input <= limit.highest
  if (limit.grain === 'whole' && isFraction) return issueAt(pointer, 'E_RANGE', messages.mustBeWhole(key))
  if (limit.grain === 'tenth' && isWithin) return issueAt(pointer, 'E_RANGE', messages.mustBeTenths(key))
  return issueAt(pointer, 'E_RANGE', messages.mustBeWithin(key, limit))
}

function patternIssue({ pointer, key }: ShapePlace): Issue {
  switch (key) {
    case 'id':
      return issueAt(pointer, 'E_PATTERN', messages.idPattern())
    case 'lang':
      return issueAt(pointer, 'E_PATTERN', messages.langPattern())
    case 'url':
      return issueAt(pointer, 'E_URL_SCHEME', messages.onlyHttps(key))
    default:
      return issueAt(pointer, 'E_REQUIRED', messages.hasNoVisibleText(key))
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

function typeIssue({ pointer, key, isEntry }: ShapePlace, expected: string, input: unknown): Issue {
  const sentence = isEntry ? messages.entryMustBe : messages.mustBe
  return issueAt(pointer, 'E_TYPE', sentence(key, expected, typeName(input)))
}

/** What a value is called in a sentence. */
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
