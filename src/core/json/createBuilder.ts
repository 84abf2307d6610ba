/**
 * Puts tokens together to a value: a pushdown automaton whose stack is a list, so that depth costs memory and never overflows.
 * Forbidden and repeated keys are told, and what they hold is read but left out.
 */
import { documentIssue } from './issue.ts'
import { pointerTo } from './jsonPointer.ts'
import { DOCUMENT_LIMITS } from './limits.ts'
import * as messages from './messages.ts'
import type { Issue } from './issue.ts'
import { syntaxFault, type Expected } from './syntaxFault.ts'
import { isForbiddenKey } from './forbiddenKeys.ts'
import type { JsonMark, Token } from './tokens.ts'

export type Outcome =
  | { readonly status: 'more' }
  | { readonly status: 'done'; readonly value: unknown }
  | { readonly status: 'fault'; readonly fault: string }
  | { readonly status: 'limit'; readonly issue: Issue }

export interface Builder {
  /** Takes the next token in the order of the text. */
  take(token: Token): Outcome
  /** What was told on the way and did not stop the reading. */
  issues(): readonly Issue[]
}

/** A list that is not closed yet; `key` is the index of its last entry. */
interface OpenList {
  readonly kind: 'list'
  readonly entries: unknown[]
  readonly isKept: boolean
  key: number
}

/** An object that is not closed yet; what stands under `key` is left out where the key may not be. */
interface OpenObject {
  readonly kind: 'object'
  readonly members: Record<string, unknown>
  readonly isKept: boolean
  key: string
  leavesOut: boolean
}

const MORE: Outcome = { status: 'more' }

/** A builder for one document. */
export function createBuilder(): Builder {
  const stack: (OpenList | OpenObject)[] = []
  const issues: Issue[] = []
  let expected: Expected = 'value'
  let values = 0
  let root: unknown

  function take(token: Token): Outcome {
    const top = stack.at(-1)
    if (token.kind === 'end' && expected === 'nothing') return { status: 'done', value: root }
    const isValue = expected === 'value' || expected === 'value-or-end'
    const isKey = expected === 'key' || expected === 'key-or-end'
    if (token.kind === 'text' && isKey && top?.kind === 'object') return openKey(top, token.value)
    if ((token.kind === 'text' || token.kind === 'scalar') && isValue) return put(token.value)
    if (token.kind === 'mark' && isValue && token.mark === '[') return open('list')
    if (token.kind === 'mark' && isValue && token.mark === '{') return open('object')
    if (token.kind === 'mark' && isInPlace(token.mark)) return follow(token.mark)
    return { status: 'fault', fault: syntaxFault(token, expected, top?.kind) }
  }

  /** True for a mark between or after values that may stand here. */
  function isInPlace(mark: JsonMark): boolean {
    const kind = stack.at(-1)?.kind
    switch (mark) {
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

  function follow(mark: JsonMark): Outcome {
    if (mark === ':') return expect('value')
    if (mark === ',') return expect(stack.at(-1)?.kind === 'object' ? 'key' : 'value')
    stack.pop()
    return expect(stack.length === 0 ? 'nothing' : 'comma-or-end')
  }

  function expect(next: Expected): Outcome {
    expected = next
    return MORE
  }

  function openKey(top: OpenObject, key: string): Outcome {
    top.key = key
    const issue = issueOfKey(top)
    top.leavesOut = issue !== null
    if (issue && top.isKept) issues.push(issue)
    return expect('colon')
  }

  function issueOfKey({ key, members }: OpenObject): Issue | null {
    if (key.length > DOCUMENT_LIMITS.keyLength) {
      return documentIssue(`${pointerThrough(stack.length - 1)}/…`, 'E_LENGTH', messages.keyIsTooLong())
    }
    if (isForbiddenKey(key))
      return documentIssue(pointerThrough(stack.length), 'E_FORBIDDEN_KEY', messages.isForbidden(key))
    if (!Object.hasOwn(members, key)) return null
    return documentIssue(pointerThrough(stack.length), 'E_DUP_KEY', messages.appearsTwice(key))
  }

  /** The pointer made of the keys of so many open values, from the outside in. */
  function pointerThrough(depth: number): string {
    return stack.slice(0, depth).reduce((path, { key }) => pointerTo(path, key), '')
  }

  function open(kind: 'list' | 'object'): Outcome {
    const top = stack.at(-1)
    const isKept = top === undefined || (top.isKept && !(top.kind === 'object' && top.leavesOut))
    const opened: OpenList | OpenObject =
      kind === 'list'
        ? { kind, entries: [], isKept, key: -1 }
        : { kind, members: {}, isKept, key: '', leavesOut: false }
    const outcome = put(opened.kind === 'list' ? opened.entries : opened.members)
    if (outcome.status === 'limit') return outcome
    if (stack.length >= DOCUMENT_LIMITS.depth) {
      return { status: 'limit', issue: documentIssue(pointerThrough(stack.length), 'E_TOO_DEEP', messages.isTooDeep()) }
    }
    stack.push(opened)
    return expect(kind === 'list' ? 'value-or-end' : 'key-or-end')
  }

  function put(value: unknown): Outcome {
    values += 1
    if (values > DOCUMENT_LIMITS.values) {
      const path = pointerThrough(stack.length - 1)
      return { status: 'limit', issue: documentIssue(path, 'E_TOO_MANY', messages.hasTooManyValues()) }
    }
    const top = stack.at(-1)
    if (top === undefined) root = value
    else if (top.kind === 'list') top.key = top.entries.push(value) - 1
    else if (!top.leavesOut) top.members[top.key] = value
    return expect(top === undefined ? 'nothing' : 'comma-or-end')
  }

  return { take, issues: () => issues }
}
