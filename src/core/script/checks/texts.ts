/** Characters that no text of a script may contain, and text that looks like markup. */
import type { Draft } from '../draft.ts'
import { issueAt } from '../issue.ts'
import { pointerTo } from '../../json/jsonPointer.ts'
import * as messages from '../messages.ts'
import type { Issue } from '../../json/issue.ts'

/** Control characters other than tab and line breaks, the separators U+2028 and U+2029, and an embedded byte-order mark. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]/
/** Embeddings, overrides and isolates (Unicode Standard Annex 9): if not closed, they reorder the text that follows. */
const DIRECTION_CONTROL = /[\u202a-\u202e\u2066-\u2069]/
const LONE_SURROGATE = /\p{Cs}/u
const EXCESS_MARKS = /\p{M}{9}/u
const MARKUP = /<[a-z/!?]|\{\{/i

/** The first forbidden character of each text, in document order. */
export function* textIssues(document: unknown): Iterable<Issue> {
  for (const { path, text } of textsOf(document)) {
    const issue = textIssue(path, text)
    if (issue) yield issue
  }
}

/** Markup is only a warning: it is shown literally, which its author may not expect. */
export function* checkMarkup({ document, isInvalid }: Draft): Iterable<Issue> {
  for (const { path, text } of textsOf(document)) {
    if (MARKUP.test(text) && !isInvalid(path)) yield issueAt(path, 'W_MARKUP', messages.markupShownAsText())
  }
}

function textIssue(path: string, text: string): Issue | null {
  const control = CONTROL.exec(text)
  if (control) return issueAt(path, 'E_TEXT_CONTROL', messages.controlCharacter(control[0]))
  const direction = DIRECTION_CONTROL.exec(text)
  if (direction) return issueAt(path, 'E_TEXT_BIDI', messages.directionControl(direction[0]))
  if (LONE_SURROGATE.test(text)) return issueAt(path, 'E_TEXT_SURROGATE', messages.loneSurrogate())
  return EXCESS_MARKS.test(text) ? issueAt(path, 'E_TEXT_MARKS', messages.tooManyCombiningMarks()) : null
}

/** Every text in a document whose depth is within the limits. */
function* textsOf(value: unknown, path = ''): Iterable<{ readonly path: string; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* textsOf(inner as unknown, pointerTo(path, key))
}
