/** Reads JSON files, in the encodings that editors on any system use. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decodeText, type DecodeError } from '../../src/core/json/decodeText.ts'
import { readJson } from '../../src/core/json/readJson.ts'

/** The content of a file, or a message that names the file and says what to do. */
export type JsonFileResult = { readonly value: unknown } | { readonly error: string }

/** Reads a file of any size; `name` is its name in messages. Never throws. */
export function readJsonFile(
  path: string | URL,
  name = typeof path === 'string' ? path : fileURLToPath(path),
): JsonFileResult {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return { error: `${name} cannot be read.` }
  }
  return parseJsonBytes(bytes, name)
}

/** Parses the JSON in the bytes of a file. */
function parseJsonBytes(bytes: Uint8Array, name: string): JsonFileResult {
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) return { error: `${name} ${describeDecodeError(decoded)}` }
  try {
    return { value: JSON.parse(decoded.text) }
  } catch {
    return { error: `${name} ${describeInvalidJson(decoded.text)}` }
  }
}

/** Loads a JSON file of the project; throws if it cannot be read. */
export function loadJson(path: string | URL): unknown {
  const result = readJsonFile(path)
  if ('error' in result) throw new Error(result.error)
  return result.value
}

/** Describes a failure to decode, as the predicate of a sentence that begins with the name of the file. */
export function describeDecodeError(failure: DecodeError): string {
  switch (failure.error) {
    case 'utf-16':
      return 'is saved as UTF-16; save it as UTF-8.'
    case 'binary':
      return 'is not a text file.'
    case 'not-utf-8':
      return `is not UTF-8: byte ${failure.byte} does not belong there. Save it as UTF-8.`
  }
}

function describeInvalidJson(text: string): string {
  if (text.trim() === '') return 'is empty.'
  const [firstLine = ''] = text.split(/\r?\n/, 1)
  if (/^[^[{]*[,;\t]/.test(firstLine)) return 'is not JSON: it looks like a table (CSV).'
  // `readJson` adds line and column, unless the file is too large for it.
  const result = readJson(text)
  const issue = result.issues.find(({ code }) => code === 'E_JSON_SYNTAX')
  return issue ? `is not JSON. ${issue.message}` : 'is not JSON.'
}
