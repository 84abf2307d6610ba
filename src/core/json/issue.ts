/** Codes for issues in any document; other programs match on them, so a code never changes its meaning. */
export const DOCUMENT_CODES = [
  'E_NOT_FOUND',
  'E_EMPTY',
  'E_TOO_LARGE',
  'E_ENCODING',
  'W_BOM',
  'E_NOT_JSON',
  'E_JSON_SYNTAX',
  'E_TOO_DEEP',
  'E_TOO_MANY',
  'E_DUP_KEY',
  'E_FORBIDDEN_KEY',
] as const

/** A key that is too long shares the code of any other text that is too long. */
export type DocumentCode = (typeof DOCUMENT_CODES)[number] | 'E_LENGTH'

export type IssueSeverity = 'error' | 'warning'

/** A problem in a document: its location and a sentence for the author. */
export interface Issue {
  /** JSON Pointer, or `line:column` for syntax. */
  readonly path: string
  readonly code: string
  readonly message: string
  readonly severity: IssueSeverity
}

/** Creates an issue at a JSON Pointer (or `line:column`); codes that begin with `W_` are warnings. */
export function documentIssue(path: string, code: DocumentCode, message: string): Issue {
  return { path, code, message, severity: code.startsWith('W_') ? 'warning' : 'error' }
}
