/**
 * A JSON reader with places. `JSON.parse` tells neither where a fault is nor that a key came twice, and makes own `__proto__`
 * keys. This one keeps its own stack, so no document can overflow the machine's, and stops at the limits of the format.
 */
import { createBuilder } from './createBuilder.ts'
import { decodeText, looksBinary, withoutByteOrderMark, type MarkedText, type TextFault } from './decodeText.ts'
import { lineAndColumnAt } from './lineAndColumnAt.ts'
import { nextToken } from './tokens.ts'
import { documentIssue } from './issue.ts'
import { DOCUMENT_LIMITS } from './limits.ts'
import * as messages from './messages.ts'
import type { Issue } from './issue.ts'

/**
 * What a file says. `read`: the whole text was understood; the value is made of fresh plain objects, forbidden and repeated
 * keys are left out and told in `issues`. `unreadable`: at least one error, and no value.
 */
export type JsonResult =
  | { readonly status: 'read'; readonly value: unknown; readonly issues: readonly Issue[] }
  | { readonly status: 'unreadable'; readonly issues: readonly Issue[] }

/** Reads a JSON document from its bytes or its text; never throws, takes time in proportion to the length. */
export function readJson(source: string | Uint8Array): JsonResult {
  const decoded = textOf(source)
  if (!('text' in decoded)) return { status: 'unreadable', issues: [decoded] }
  const notice = decoded.hasMark ? [documentIssue('', 'W_BOM', messages.hasByteOrderMark())] : []
  const issue = issueOfWholeText(decoded.text)
  if (issue) return { status: 'unreadable', issues: [issue] }
  const reading = readDocument(decoded.text)
  return { ...reading, issues: [...notice, ...reading.issues] }
}

function textOf(source: string | Uint8Array): MarkedText | Issue {
  if (source.length > DOCUMENT_LIMITS.bytes) return documentIssue('', 'E_TOO_LARGE', messages.isTooLarge())
  if (typeof source === 'string')
    return utf8Length(source) > DOCUMENT_LIMITS.bytes
      ? documentIssue('', 'E_TOO_LARGE', messages.isTooLarge())
      : withoutByteOrderMark(source)
  const decoded = decodeText(source)
  return 'text' in decoded ? decoded : issueOfBytes(decoded)
}

function issueOfBytes(found: TextFault): Issue {
  switch (found.fault) {
    case 'utf-16':
      return documentIssue('', 'E_ENCODING', messages.isUtf16())
    case 'binary':
      return documentIssue('', 'E_NOT_JSON', messages.isNotText())
    case 'not-utf-8':
      return documentIssue('', 'E_ENCODING', messages.isNotUtf8(found.byte))
  }
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

function issueOfWholeText(document: string): Issue | null {
  if (/^[ \t\n\r]*$/.test(document)) return documentIssue('', 'E_EMPTY', messages.isEmpty())
  if (/^\s*</.test(document)) return documentIssue('', 'E_NOT_JSON', messages.isMarkup())
  if (looksBinary(document)) return documentIssue('', 'E_NOT_JSON', messages.isNotText())
  return null
}

function readDocument(document: string): JsonResult {
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
        const { line, column } = lineAndColumnAt(document, token.at)
        const issue = documentIssue(`${line}:${column}`, 'E_JSON_SYNTAX', messages.syntax(line, column, outcome.fault))
        return { status: 'unreadable', issues: [...builder.issues(), issue] }
      }
    }
  }
}
