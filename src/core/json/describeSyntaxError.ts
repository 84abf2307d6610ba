import * as messages from './messages.ts'
import type { Token } from './tokens.ts'

/** What the grammar allows next. */
export type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/** Describes why a token is not valid where `expected` was, inside a list, an object or neither. */
export function describeSyntaxError(token: Token, expected: Expected, inside: 'list' | 'object' | undefined): string {
  if (token.kind === 'end') return messages.unexpectedEnd()
  if (expected === 'nothing') return messages.textAfterEnd()
  if (token.kind === 'error') return token.error
  const closing =
    token.kind === 'punctuator' && (token.punctuator === ']' || token.punctuator === '}') ? token.punctuator : null
  const isAfterComma = expected === 'key' || (expected === 'value' && inside === 'list')
  if (closing !== null && isAfterComma) return messages.trailingComma(closing)
  return messages.expectedButFound(describeExpected(expected, inside), describeToken(token))
}

function describeExpected(expected: Exclude<Expected, 'nothing'>, inside: 'list' | 'object' | undefined): string {
  const end = inside === 'list' ? '“]”' : '“}”'
  switch (expected) {
    case 'value':
      return 'a value'
    case 'value-or-end':
      return `a value or ${end}`
    case 'key':
      return 'a key in double quotes'
    case 'key-or-end':
      return `a key in double quotes or ${end}`
    case 'colon':
      return '“:”'
    case 'comma-or-end':
      return `a comma or ${end}`
  }
}

function describeToken(token: Exclude<Token, { kind: 'error' | 'end' }>): string {
  return token.kind === 'punctuator' ? token.punctuator : String(token.value)
}
