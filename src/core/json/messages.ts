/** Every message about a file that should be JSON but is not, for its author. */
import { DOCUMENT_LIMITS } from './limits.ts'
import { formatCodePoint, quoted, escapeInvisible } from './quoted.ts'

// The file

export const emptyFile = () => 'The file is empty.'
export const fileTooLarge = () => `The file is larger than ${DOCUMENT_LIMITS.bytes / 1024 / 1024} MiB.`
export const utf16File = () => 'The file is saved as UTF-16; save it as UTF-8.'
export const invalidUtf8 = (byte: number) => `The file is not UTF-8: byte ${byte} does not belong there.`
export const byteOrderMarkRemoved = () => 'The byte-order mark at the start is not needed and was left out.'
export const notTextFile = () => 'This is not a text file. A session is a JSON text.'
export const looksLikeWebPage = () => 'This looks like a web page, not like a session: it begins with “<”.'
export const fileNotFound = () => 'There is no such file.'
export const pathIsFolder = () => 'This is a folder; name the script inside it.'
export const unreadableFile = () => 'The file cannot be read.'

// Syntax

export const syntaxError = (line: number, column: number, error: string) => `Line ${line}, column ${column}: ${error}.`
export const unexpectedEnd = () => 'the file ends too early'
export const textAfterEnd = () => 'text after the end of the document'
export const trailingComma = (bracket: string) => `comma before “${bracket}”`
export const unexpectedCharacter = (character: string) =>
  `unexpected character ${escapeInvisible(character) === character ? `“${character}”` : formatCodePoint(character)}`
export const expectedButFound = (what: string, found: string) => `${what} was expected, found ${quoted(found)}`
export const commentsNotAllowed = () => 'comments are not allowed in JSON'
export const curlyQuotes = () => 'curly quotes, as word processors make them; JSON has straight ones'
export const singleQuotes = () => 'text stands in double quotes, not in single ones'
export const unquotedWord = (word: string) => `${quoted(word)} is not a JSON value; text stands in double quotes`
export const invalidNumber = (digits: string) => `${quoted(digits)} is not a number as JSON writes it`
export const invalidEscape = () => 'invalid escape'
export const lineBreakInText = () => 'line break inside a text; write it as “\\n”'

// Limits and keys

export const nestedTooDeep = () => `Nesting is deeper than ${DOCUMENT_LIMITS.depth} levels.`
export const tooManyValues = () => 'More than 50 000 values.'
export const duplicateKey = (key: string) => `${quoted(key)} appears twice.`
export const forbiddenKey = (key: string) => `The key ${quoted(key)} is not allowed.`
export const keyTooLong = () => `A key is longer than ${DOCUMENT_LIMITS.keyLength} characters.`
