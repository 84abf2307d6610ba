/** Codes for issues in a script; other programs match on them, so a code never changes its meaning. */
import { DOCUMENT_CODES, type Issue } from '../json/issue.ts'

/**
 * Every code; the document of the format is held against it.
 *
 * @internal
 */
export const ISSUE_CODES = [
  ...DOCUMENT_CODES,
  // the kind of document
  'E_ROOT_TYPE',
  'E_FORMAT',
  'E_VERSION',
  // single values
  'E_REQUIRED',
  'E_TYPE',
  'E_ENUM',
  'E_PATTERN',
  'E_LENGTH',
  'E_RANGE',
  'E_COUNT',
  'E_URL_SCHEME',
  'E_TEXT_CONTROL',
  'E_TEXT_BIDI',
  'E_TEXT_SURROGATE',
  'E_TEXT_MARKS',
  // values in relation to each other
  'E_TOTAL',
  'E_REF',
  'E_SIDES',
  'E_ROUTE',
  'E_FIT',
  'E_OVERLAP',
  // accepted, with a warning
  'W_UNKNOWN_KEY',
  'W_DUP_VALUE',
  'W_MARKUP',
] as const

export type IssueCode = (typeof ISSUE_CODES)[number]

/** Creates an issue at a JSON Pointer (or `line:column`); codes that begin with `W_` are warnings. */
export function issueAt(path: string, code: IssueCode, message: string): Issue {
  return { path, code, message, severity: code.startsWith('W_') ? 'warning' : 'error' }
}
