/**
 * A JSON reader with places. `JSON.parse` tells neither where a fault is nor that a key came twice, and makes own `__proto__`
 * keys. This one keeps its own stack, so no document can overflow the machine's, and stops at the limits of the format.
 */
import { decodeUtf8 } from './json/decodeUtf8.ts'
import { createBuilder } from './json/createBuilder.ts'
import { placeAt } from './json/placeAt.ts'
import { nextToken } from './json/tokens.ts'
import { issueAt } from './issue.ts'
import { documentLimits } from './limits.ts'
import * as messages from './messages.ts'
import type { SessionIssue } from './script.ts'

/**
 * What a file says. `read`: the whole text was understood; the value is made of fresh plain objects, forbidden and repeated
 * keys are left out and told in `issues`. `unreadable`: at least one error, and no value.
 */
export type JsonReading =
  | { readonly status: 'read'; readonly value: unknown; readonly issues: readonly SessionIssue[] }
  | { readonly status: 'unreadable'; readonly issues: readonly SessionIssue[] }

const BYTE_ORDER_MARK = '\ufeff'

/** Reads a JSON document from its bytes or its text; never throws, takes time in proportion to the length. */
export function readJson(source: string | Uint8Array): JsonReading {
  const text = textOf(source)
  if (typeof text !== 'string') return { status: 'unreadable', issues: [text] }
  const hasMark = text.startsWith(BYTE_ORDER_MARK)
  const document = hasMark ? text.slice(1) : text
  const notice = hasMark ? [issueAt('', 'W_BOM', messages.hasByteOrderMark())] : []
  const issue = issueOfWholeText(document)
  if (issue) return { status: 'unreadable', issues: [issue] }
  const reading = readDocument(document)
  return { ...reading, issues: [...notice, ...reading.issues] }
}

function textOf(source: string | Uint8Array): string | SessionIssue {
  if (source.length > documentLimits.bytes) return issueAt('', 'E_TOO_LARGE', messages.isTooLarge())
  if (typeof source === 'string')
    return utf8Length(source) > documentLimits.bytes ? issueAt('', 'E_TOO_LARGE', messages.isTooLarge()) : source
  const [first, second] = source
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isUtf16) return issueAt('', 'E_ENCODING', messages.isNotUtf8())
  if (looksBinary(String.fromCharCode(...source.subarray(0, SAMPLE))))
    return issueAt('', 'E_NOT_JSON', messages.isNotText())
  const decoding = decodeUtf8(source)
  return 'text' in decoding ? decoding.text : issueAt('', 'E_ENCODING', messages.isNotUtf8(decoding.wrongAt + 1))
}

function utf8Length(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair counts for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
  }
  return bytes
}

const SAMPLE = 1024

/** Control characters in a file that does not even begin like JSON: a picture, a sound, an archive. */
function looksBinary(start: string): boolean {
  return !/^\s*[{["\-\dtfn]/.test(start) && /[\u0000-\u0008\u000e-\u001f]/.test(start)
}

function issueOfWholeText(document: string): SessionIssue | null {
  if (/^[ \t\n\r]*$/.test(document)) return issueAt('', 'E_EMPTY', messages.isEmpty())
  if (/^\s*</.test(document)) return issueAt('', 'E_NOT_JSON', messages.isMarkup())
  if (looksBinary(document.slice(0, SAMPLE))) return issueAt('', 'E_NOT_JSON', messages.isNotText())
  return null
}

function readDocument(document: string): JsonReading {
  const builder = createBuilder()
  let offset = 0
  for (;;) {
    const token = nextToken(document, offset)
    const outcome = builder.take(token)
    switch (outcome.status) {
      case 'more':
        offset = token.end
        break
      case 'done':
        return { status: 'read', value: outcome.value, issues: builder.issues() }
      case 'limit':
        return { status: 'unreadable', issues: [...builder.issues(), outcome.issue] }
      case 'fault': {
        const { line, column } = placeAt(document, token.at)
        const issue = issueAt(`${line}:${column}`, 'E_JSON_SYNTAX', messages.syntax(line, column, outcome.fault))
        return { status: 'unreadable', issues: [...builder.issues(), issue] }
      }
    }
  }
}
