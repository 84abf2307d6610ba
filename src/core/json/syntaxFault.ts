import * as messages from './messages.ts'
import type { Token } from './tokens.ts'

/** What may come next in a document. */
export type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/** Says why a token may not stand where something else was expected, inside a list, an object or neither. */
export function syntaxFault(token: Token, expected: Expected, inside: 'list' | 'object' | undefined): string {
  if (token.kind === 'end') return messages.endsTooEarly()
  if (expected === 'nothing') return messages.textAfterEnd()
  if (token.kind === 'fault') return token.fault
  const closes = token.kind === 'mark' && (token.mark === ']' || token.mark === '}') ? token.mark : null
  const isAfterComma = expected === 'key' || (expected === 'value' && inside === 'list')
  if (closes !== null && isAfterComma) return messages.commaBefore(closes)
  return messages.wanted(wish(expected, inside), shown(token))
}

function wish(expected: Exclude<Expected, 'nothing'>, inside: 'list' | 'object' | undefined): string {
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

function shown(token: Exclude<Token, { kind: 'fault' | 'end' }>): string {
  return token.kind === 'mark' ? token.mark : String(token.value)
}
