/** JSON (RFC 8259) cut into its smallest pieces, each with its place in the text; nothing else than JSON is understood. */
import * as messages from './messages.ts'

export type JsonMark = '{' | '}' | '[' | ']' | ',' | ':'

export type Token =
  | { readonly kind: 'mark'; readonly at: number; readonly end: number; readonly mark: JsonMark }
  | { readonly kind: 'text'; readonly at: number; readonly end: number; readonly value: string }
  | { readonly kind: 'scalar'; readonly at: number; readonly end: number; readonly value: number | boolean | null }
  | { readonly kind: 'end'; readonly at: number; readonly end: number }
  | { readonly kind: 'fault'; readonly at: number; readonly end: number; readonly fault: string }

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const NUMBER_LIKE = /[\w.+-]*/y
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy
const PLAIN = /[^"\\\u0000-\u001f]*/y
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

/** The piece that begins at an offset, white space before it skipped. Takes time in proportion to its length. */
export function nextToken(text: string, offset: number): Token {
  const at = offset + matchAt(SPACE, text, offset).length
  const first = text[at]
  if (first === undefined) return { kind: 'end', at, end: at }
  if (isMark(first)) return { kind: 'mark', at, end: at + 1, mark: first }
  if (first === '"') return textToken(text, at)
  if (/[-+.\d]/.test(first)) return numberToken(text, at)
  return wordToken(text, at)
}

function isMark(character: string): character is JsonMark {
  return '{}[],:'.includes(character)
}

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0] ?? ''
}

function faultAt(at: number, fault: string): Token {
  return { kind: 'fault', at, end: at, fault }
}

function numberToken(text: string, at: number): Token {
  const digits = matchAt(NUMBER, text, at)
  const whole = matchAt(NUMBER_LIKE, text, at)
  if (digits !== whole || digits === '') return faultAt(at, messages.badNumber(whole))
  return { kind: 'scalar', at, end: at + digits.length, value: Number(digits) }
}

function wordToken(text: string, at: number): Token {
  const word = matchAt(WORD, text, at)
  const end = at + word.length
  if (word === 'true' || word === 'false') return { kind: 'scalar', at, end, value: word === 'true' }
  if (word === 'null') return { kind: 'scalar', at, end, value: null }
  if (word !== '') return faultAt(at, messages.unquotedWord(word))
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (/[“”„‟″«»]/.test(character)) return faultAt(at, messages.curlyQuotes())
  if (character === "'") return faultAt(at, messages.singleQuotes())
  if (character === '/' || character === '#') return faultAt(at, messages.isComment())
  return faultAt(at, messages.unexpected(character))
}

function textToken(text: string, at: number): Token {
  const pieces: string[] = []
  let offset = at + 1
  for (;;) {
    const plain = matchAt(PLAIN, text, offset)
    pieces.push(plain)
    offset += plain.length
    const stop = text[offset]
    if (stop === '"') return { kind: 'text', at, end: offset + 1, value: pieces.join('') }
    if (stop !== '\\') return faultAt(offset, faultInText(stop))
    const escape = escapeAt(text, offset + 1)
    if (escape === null)
      return isCutOff(text, offset)
        ? faultAt(text.length, messages.endsTooEarly())
        : faultAt(offset, messages.badEscape())
    pieces.push(escape.value)
    offset += 1 + escape.length
  }
}

function faultInText(stop: string | undefined): string {
  if (stop === undefined) return messages.endsTooEarly()
  return stop === '\n' || stop === '\r' ? messages.lineBreakInText() : messages.unexpected(stop)
}

/** What stands for a character after a backslash; null where JSON has no such escape. */
function escapeAt(text: string, at: number): { readonly value: string; readonly length: number } | null {
  const unit = matchAt(ESCAPED_UNIT, text, at)
  if (unit !== '') return { value: String.fromCharCode(parseInt(unit.slice(1), 16)), length: 5 }
  const letter = text[at] ?? ''
  const value = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined
  return value === undefined ? null : { value, length: 1 }
}

/** True for an escape that is right so far, where the file ends in the middle of it. */
function isCutOff(text: string, backslash: number): boolean {
  return /^\\(?:u[\da-fA-F]{0,3})?$/.test(text.slice(backslash))
}
