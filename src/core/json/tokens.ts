/** A tokenizer for strict JSON (RFC 8259); each token has its offsets in the text. */
import * as messages from './messages.ts'

export type Punctuator = '{' | '}' | '[' | ']' | ',' | ':'

export type Token =
  | { readonly kind: 'punctuator'; readonly start: number; readonly end: number; readonly punctuator: Punctuator }
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly value: string }
  | { readonly kind: 'scalar'; readonly start: number; readonly end: number; readonly value: number | boolean | null }
  | { readonly kind: 'end'; readonly start: number; readonly end: number }
  | { readonly kind: 'error'; readonly start: number; readonly end: number; readonly error: string }

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const NUMBER_LIKE = /[\w.+-]*/y
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy
const UNESCAPED = /[^"\\\u0000-\u001f]*/y
const ESCAPED_UNIT = /u[\da-fA-F]{4}/y

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** The next token from an offset on, skipping white space. Linear in the length of the token. */
export function nextToken(text: string, offset: number): Token {
  const start = offset + matchAt(SPACE, text, offset).length
  const first = text[start]
  if (first === undefined) return { kind: 'end', start, end: start }
  if (isPunctuator(first)) return { kind: 'punctuator', start, end: start + 1, punctuator: first }
  if (first === '"') return textToken(text, start)
  if (/[-+.\d]/.test(first)) return numberToken(text, start)
  return wordToken(text, start)
}

function isPunctuator(character: string): character is Punctuator {
  return '{}[],:'.includes(character)
}

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0] ?? ''
}

function invalidToken(start: number, error: string): Token {
  return { kind: 'error', start, end: start, error }
}

function numberToken(text: string, start: number): Token {
  const digits = matchAt(NUMBER, text, start)
  const word = matchAt(NUMBER_LIKE, text, start)
  if (digits !== word || digits === '') return invalidToken(start, messages.invalidNumber(word))
  return { kind: 'scalar', start, end: start + digits.length, value: Number(digits) }
}

function wordToken(text: string, start: number): Token {
  const word = matchAt(WORD, text, start)
  const end = start + word.length
  if (word === 'true' || word === 'false') return { kind: 'scalar', start, end, value: word === 'true' }
  if (word === 'null') return { kind: 'scalar', start, end, value: null }
  if (word !== '') return invalidToken(start, messages.unquotedWord(word))
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0)
  if (/[“”„‟″«»]/.test(character)) return invalidToken(start, messages.curlyQuotes())
  if (character === "'") return invalidToken(start, messages.singleQuotes())
  if (character === '/' || character === '#') return invalidToken(start, messages.commentsNotAllowed())
  return invalidToken(start, messages.unexpectedCharacter(character))
}

function textToken(text: string, start: number): Token {
  const parts: string[] = []
  let offset = start + 1
  for (;;) {
    const plain = matchAt(UNESCAPED, text, offset)
    parts.push(plain)
    offset += plain.length
    const stop = text[offset]
    if (stop === '"') return { kind: 'text', start, end: offset + 1, value: parts.join('') }
    if (stop !== '\\') return invalidToken(offset, textError(stop))
    const escape = escapeAt(text, offset + 1)
    if (escape === null)
      return isTruncated(text, offset)
        ? invalidToken(text.length, messages.unexpectedEnd())
        : invalidToken(offset, messages.invalidEscape())
    parts.push(escape.value)
    offset += 1 + escape.length
  }
}

function textError(stop: string | undefined): string {
  if (stop === undefined) return messages.unexpectedEnd()
  return stop === '\n' || stop === '\r' ? messages.lineBreakInText() : messages.unexpectedCharacter(stop)
}

/** The escape sequence after a backslash; null if it is not valid in JSON. */
function escapeAt(text: string, start: number): { readonly value: string; readonly length: number } | null {
  const unit = matchAt(ESCAPED_UNIT, text, start)
  if (unit !== '') return { value: String.fromCharCode(parseInt(unit.slice(1), 16)), length: 5 }
  const letter = text[start] ?? ''
  const value = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined
  return value === undefined ? null : { value, length: 1 }
}

/** True if the text ends in the middle of an escape that is valid so far. */
function isTruncated(text: string, backslash: number): boolean {
  return /^\\(?:u[\da-fA-F]{0,3})?$/.test(text.slice(backslash))
}
