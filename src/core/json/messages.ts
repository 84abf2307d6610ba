/** What can be wrong with a file that should be JSON, as sentences for its author. */
import { DOCUMENT_LIMITS } from './limits.ts'
import { codePoint, quoted, escapeInvisible } from './quoted.ts'

// The file

export const isEmpty = () => 'The file is empty.'
export const isTooLarge = () => `The file is larger than ${DOCUMENT_LIMITS.bytes / 1024 / 1024} MiB.`
export const isUtf16 = () => 'The file is saved as UTF-16; save it as UTF-8.'
export const isNotUtf8 = (byte: number) => `The file is not UTF-8: byte ${byte} does not belong there.`
export const hasByteOrderMark = () => 'The byte-order mark at the start is not needed and was left out.'
export const isNotText = () => 'This is not a text file. A session is a JSON text.'
export const isMarkup = () => 'This looks like a web page, not like a session: it begins with “<”.'
export const doesNotExist = () => 'There is no such file.'
export const isFolder = () => 'This is a folder; name the script inside it.'
export const cannotBeRead = () => 'The file cannot be read.'

// Syntax

export const syntax = (line: number, column: number, fault: string) => `Line ${line}, column ${column}: ${fault}.`
export const endsTooEarly = () => 'the file ends too early'
export const textAfterEnd = () => 'text after the end of the document'
export const commaBefore = (bracket: string) => `comma before “${bracket}”`
export const unexpected = (character: string) =>
  `unexpected character ${escapeInvisible(character) === character ? `“${character}”` : codePoint(character)}`
export const wanted = (what: string, found: string) => `${what} was expected, found ${quoted(found)}`
export const isComment = () => 'comments are not allowed in JSON'
export const curlyQuotes = () => 'curly quotes, as word processors make them; JSON has straight ones'
export const singleQuotes = () => 'text stands in double quotes, not in single ones'
export const unquotedWord = (word: string) => `${quoted(word)} is not a JSON value; text stands in double quotes`
export const badNumber = (digits: string) => `${quoted(digits)} is not a number as JSON writes it`
export const badEscape = () => 'invalid escape'
export const lineBreakInText = () => 'line break inside a text; write it as “\\n”'

// Limits and keys of any document

export const isTooDeep = () => `Nesting is deeper than ${DOCUMENT_LIMITS.depth} levels.`
export const hasTooManyValues = () => 'More than 50 000 values.'
export const appearsTwice = (key: string) => `${quoted(key)} appears twice.`
export const isForbidden = (key: string) => `The key ${quoted(key)} is not allowed.`
export const keyIsTooLong = () => `A key is longer than ${DOCUMENT_LIMITS.keyLength} characters.`
