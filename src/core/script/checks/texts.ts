/** Characters that no text of a script may have, and text that looks as if it wanted to be more than text. */
import type { Draft } from '../draft.ts'
import { issueAt } from '../issue.ts'
import { pointerTo } from '../../json/jsonPointer.ts'
import * as messages from '../messages.ts'
import type { Issue } from '../../json/issue.ts'

/** Control characters beside tab and line break, the separators U+2028 and U+2029, and a byte-order mark inside. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]/
/** Embeddings, overrides and isolates (Unicode Standard Annex 9): left open, they turn round what comes after the text. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/
const HALF_SURROGATE = /\p{Cs}/u
const MARKS = /\p{M}{9}/u
const MARKUP = /<[a-z/!?]|\{\{/i

/** The first forbidden character of every text, in the order of the document. */
export function* textIssues(document: unknown): Iterable<Issue> {
  for (const { path, text } of textsOf(document)) {
    const issue = textIssue(path, text)
    if (issue) yield issue
  }
}

/** Markup is no error: it is shown as it is written, and its author may not expect that. */
export function* checkMarkup({ document, isWrong }: Draft): Iterable<Issue> {
  for (const { path, text } of textsOf(document)) {
    if (MARKUP.test(text) && !isWrong(path)) yield issueAt(path, 'W_MARKUP', messages.looksLikeMarkup())
  }
}

function textIssue(path: string, text: string): Issue | null {
  const control = CONTROL.exec(text)
  if (control) return issueAt(path, 'E_TEXT_CONTROL', messages.hasControl(control[0]))
  const direction = DIRECTION.exec(text)
  if (direction) return issueAt(path, 'E_TEXT_BIDI', messages.hasDirectionControl(direction[0]))
  if (HALF_SURROGATE.test(text)) return issueAt(path, 'E_TEXT_SURROGATE', messages.hasHalfSurrogate())
  return MARKS.test(text) ? issueAt(path, 'E_TEXT_MARKS', messages.hasTooManyMarks()) : null
}

/** Every text of a document that is within the limits of depth. */
function* textsOf(value: unknown, path = ''): Iterable<{ readonly path: string; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* textsOf(inner as unknown, pointerTo(path, key))
}
