/**
 * A JSON parser that reports locations. `JSON.parse` does not say where an error is, does not report duplicate keys, and creates
 * own `__proto__` keys. This parser uses an explicit stack, so no document can overflow the call stack, and enforces the limits.
 */
import { createJsonBuilder } from './createJsonBuilder.ts'
import { decodeText, looksBinary, removeByteOrderMark, type DecodedText, type DecodeError } from './decodeText.ts'
import { lineAndColumnAt } from './lineAndColumnAt.ts'
import { nextToken } from './tokens.ts'
import { documentIssue } from './issue.ts'
import { DOCUMENT_LIMITS } from './limits.ts'
import * as messages from './messages.ts'
import type { Issue } from './issue.ts'

/**
 * The result of parsing. `read`: the whole text is valid JSON; the value consists of new plain objects, without forbidden and
 * duplicate keys, which are reported in `issues`. `unreadable`: at least one error and no value.
 */
export type JsonResult =
  | { readonly status: 'read'; readonly value: unknown; readonly issues: readonly Issue[] }
  | { readonly status: 'unreadable'; readonly issues: readonly Issue[] }

/** Parses a JSON document from its bytes or its text, in linear time; never throws. */
export function readJson(source: string | Uint8Array): JsonResult {
  const decoded = decodeSource(source)
  if (!('text' in decoded)) return { status: 'unreadable', issues: [decoded] }
  const warnings = decoded.hadByteOrderMark ? [documentIssue('', 'W_BOM', messages.byteOrderMarkRemoved())] : []
  const issue = wholeTextIssue(decoded.text)
  if (issue) return { status: 'unreadable', issues: [issue] }
  const result = parseDocument(decoded.text)
  return { ...result, issues: [...warnings, ...result.issues] }
}

function decodeSource(source: string | Uint8Array): DecodedText | Issue {
  if (source.length > DOCUMENT_LIMITS.bytes) return documentIssue('', 'E_TOO_LARGE', messages.fileTooLarge())
  if (typeof source === 'string')
    return utf8Length(source) > DOCUMENT_LIMITS.bytes
      ? documentIssue('', 'E_TOO_LARGE', messages.fileTooLarge())
      : removeByteOrderMark(source)
  const decoded = decodeText(source)
  return 'text' in decoded ? decoded : decodeIssue(decoded)
}

function decodeIssue(failure: DecodeError): Issue {
  switch (failure.error) {
    case 'utf-16':
      return documentIssue('', 'E_ENCODING', messages.utf16File())
    case 'binary':
      return documentIssue('', 'E_NOT_JSON', messages.notTextFile())
    case 'not-utf-8':
      return documentIssue('', 'E_ENCODING', messages.invalidUtf8(failure.byte))
  }
}

function utf8Length(text: string): number {
  let bytes = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    // Each half of a surrogate pair counts for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
  }
  return bytes
}

function wholeTextIssue(document: string): Issue | null {
  if (/^[ \t\n\r]*$/.test(document)) return documentIssue('', 'E_EMPTY', messages.emptyFile())
  if (/^\s*</.test(document)) return documentIssue('', 'E_NOT_JSON', messages.looksLikeWebPage())
  if (looksBinary(document)) return documentIssue('', 'E_NOT_JSON', messages.notTextFile())
  return null
}

function parseDocument(document: string): JsonResult {
  const builder = createJsonBuilder()
  let offset = 0
  for (;;) {
    const token = nextToken(document, offset)
    const step = builder.accept(token)
    switch (step.status) {
      case 'more':
        offset = token.end
        break
      case 'done':
        return { status: 'read', value: step.value, issues: builder.issues() }
      case 'limit':
        return { status: 'unreadable', issues: [...builder.issues(), step.issue] }
      case 'error': {
        const { line, column } = lineAndColumnAt(document, token.start)
        const issue = documentIssue(
          `${line}:${column}`,
          'E_JSON_SYNTAX',
          messages.syntaxError(line, column, step.error),
        )
        return { status: 'unreadable', issues: [...builder.issues(), issue] }
      }
    }
  }
}
