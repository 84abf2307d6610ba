/**
 * Builds a value from tokens: a pushdown automaton with an explicit stack, so deep nesting costs memory but never overflows.
 * Forbidden and duplicate keys are reported; their values are parsed but left out.
 */
import { documentIssue } from './issue.ts'
import { pointerTo } from './jsonPointer.ts'
import { DOCUMENT_LIMITS } from './limits.ts'
import * as messages from './messages.ts'
import type { Issue } from './issue.ts'
import { describeSyntaxError, type Expected } from './describeSyntaxError.ts'
import { isForbiddenKey } from './forbiddenKeys.ts'
import type { Punctuator, Token } from './tokens.ts'

/** The state after one token. */
type BuildStep =
  | { readonly status: 'more' }
  | { readonly status: 'done'; readonly value: unknown }
  | { readonly status: 'error'; readonly error: string }
  | { readonly status: 'limit'; readonly issue: Issue }

export interface JsonBuilder {
  /** Consumes the next token, in document order. */
  accept(token: Token): BuildStep
  /** The issues so far that did not stop the parsing. */
  issues(): readonly Issue[]
}

/** An unclosed list; `key` is the index of its last entry. `isIncluded` is false inside a value that is skipped. */
interface OpenList {
  readonly kind: 'list'
  readonly entries: unknown[]
  readonly isIncluded: boolean
  key: number
}

/** An unclosed object; the value under `key` is skipped if the key is forbidden, too long or a duplicate. */
interface OpenObject {
  readonly kind: 'object'
  readonly members: Record<string, unknown>
  readonly isIncluded: boolean
  key: string
  skipsValue: boolean
}

const MORE: BuildStep = { status: 'more' }

/** Creates a builder for one document. */
export function createJsonBuilder(): JsonBuilder {
  const stack: (OpenList | OpenObject)[] = []
  const issues: Issue[] = []
  let expected: Expected = 'value'
  let valueCount = 0
  let root: unknown

  function take(token: Token): BuildStep {
    const top = stack.at(-1)
    if (token.kind === 'end' && expected === 'nothing') return { status: 'done', value: root }
    const isValue = expected === 'value' || expected === 'value-or-end'
    const isKey = expected === 'key' || expected === 'key-or-end'
    if (token.kind === 'text' && isKey && top?.kind === 'object') return acceptKey(top, token.value)
    if ((token.kind === 'text' || token.kind === 'scalar') && isValue) return addValue(token.value)
    if (token.kind === 'punctuator' && isValue && token.punctuator === '[') return openContainer('list')
    if (token.kind === 'punctuator' && isValue && token.punctuator === '{') return openContainer('object')
    if (token.kind === 'punctuator' && isAllowedHere(token.punctuator)) return acceptPunctuator(token.punctuator)
    return { status: 'error', error: describeSyntaxError(token, expected, top?.kind) }
  }

  /** True if a separator or a closing bracket is valid here. */
  function isAllowedHere(punctuator: Punctuator): boolean {
    const kind = stack.at(-1)?.kind
    switch (punctuator) {
      case ':':
        return expected === 'colon'
      case ',':
        return expected === 'comma-or-end'
      case ']':
        return kind === 'list' && (expected === 'comma-or-end' || expected === 'value-or-end')
      case '}':
        return kind === 'object' && (expected === 'comma-or-end' || expected === 'key-or-end')
      case '[':
      case '{':
        return false
    }
  }

  function acceptPunctuator(punctuator: Punctuator): BuildStep {
    if (punctuator === ':') return expect('value')
    if (punctuator === ',') return expect(stack.at(-1)?.kind === 'object' ? 'key' : 'value')
    stack.pop()
    return expect(stack.length === 0 ? 'nothing' : 'comma-or-end')
  }

  function expect(next: Expected): BuildStep {
    expected = next
    return MORE
  }

  function acceptKey(top: OpenObject, key: string): BuildStep {
    top.key = key
    const issue = keyIssue(top)
    top.skipsValue = issue !== null
    if (issue && top.isIncluded) issues.push(issue)
    return expect('colon')
  }

  function keyIssue({ key, members }: OpenObject): Issue | null {
    if (key.length > DOCUMENT_LIMITS.keyLength) {
      return documentIssue(`${pointerAtDepth(stack.length - 1)}/…`, 'E_LENGTH', messages.keyTooLong())
    }
    if (isForbiddenKey(key))
      return documentIssue(pointerAtDepth(stack.length), 'E_FORBIDDEN_KEY', messages.forbiddenKey(key))
    if (!Object.hasOwn(members, key)) return null
    return documentIssue(pointerAtDepth(stack.length), 'E_DUP_KEY', messages.duplicateKey(key))
  }

  /** The JSON Pointer of the outermost `depth` open values. */
  function pointerAtDepth(depth: number): string {
    return stack.slice(0, depth).reduce((path, { key }) => pointerTo(path, key), '')
  }

  function openContainer(kind: 'list' | 'object'): BuildStep {
    const top = stack.at(-1)
    const isKept = top === undefined || (top.isIncluded && !(top.kind === 'object' && top.skipsValue))
    const opened: OpenList | OpenObject =
      kind === 'list'
        ? { kind, entries: [], isIncluded: isKept, key: -1 }
        : { kind, members: {}, isIncluded: isKept, key: '', skipsValue: false }
    const outcome = addValue(opened.kind === 'list' ? opened.entries : opened.members)
    if (outcome.status === 'limit') return outcome
    if (stack.length >= DOCUMENT_LIMITS.depth) {
      return {
        status: 'limit',
        issue: documentIssue(pointerAtDepth(stack.length), 'E_TOO_DEEP', messages.nestedTooDeep()),
      }
    }
    stack.push(opened)
    return expect(kind === 'list' ? 'value-or-end' : 'key-or-end')
  }

  function addValue(value: unknown): BuildStep {
    valueCount += 1
    if (valueCount > DOCUMENT_LIMITS.values) {
      const path = pointerAtDepth(stack.length - 1)
      return { status: 'limit', issue: documentIssue(path, 'E_TOO_MANY', messages.tooManyValues()) }
    }
    const top = stack.at(-1)
    if (top === undefined) root = value
    else if (top.kind === 'list') top.key = top.entries.push(value) - 1
    else if (!top.skipsValue) top.members[top.key] = value
    return expect(top === undefined ? 'nothing' : 'comma-or-end')
  }

  return { accept: take, issues: () => issues }
}
