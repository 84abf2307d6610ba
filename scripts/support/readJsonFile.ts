/** JSON files as people and editors on any system save them, read the same by every command. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decodeText, type DecodeError } from '../../src/core/json/decodeText.ts'
import { readJson } from '../../src/core/json/readJson.ts'

/** What a file holds, or one sentence that names the file and says what to do. */
export type FileReading = { readonly value: unknown } | { readonly refusal: string }

/** Reads a file of any size; `name` is what it is called in the sentence. Never throws on what is in it. */
export function readJsonFile(
  path: string | URL,
  name = typeof path === 'string' ? path : fileURLToPath(path),
): FileReading {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return { refusal: `${name} cannot be read.` }
  }
  return parseJsonBytes(bytes, name)
}

/** The JSON in the bytes of a file. */
function parseJsonBytes(bytes: Uint8Array, name: string): FileReading {
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) return { refusal: `${name} ${sentenceOf(decoded)}` }
  try {
    return { value: JSON.parse(decoded.text) }
  } catch {
    return { refusal: `${name} ${whyNoJson(decoded.text)}` }
  }
}

/** The value in a file of ours; throws with the sentence where there is none. */
export function loadJson(path: string | URL): unknown {
  const reading = readJsonFile(path)
  if ('refusal' in reading) throw new Error(reading.refusal)
  return reading.value
}

/** Ends a sentence that begins with the name of a file. */
export function sentenceOf(failure: DecodeError): string {
  switch (failure.error) {
    case 'utf-16':
      return 'is saved as UTF-16; save it as UTF-8.'
    case 'binary':
      return 'is not a text file.'
    case 'not-utf-8':
      return `is not UTF-8: byte ${failure.byte} does not belong there. Save it as UTF-8.`
  }
}

function whyNoJson(text: string): string {
  if (text.trim() === '') return 'is empty.'
  const [firstLine = ''] = text.split(/\r?\n/, 1)
  if (/^[^[{]*[,;\t]/.test(firstLine)) return 'is not JSON: it looks like a table (CSV).'
  // Says line and column, for a file that is not too large for it.
  const reading = readJson(text)
  const issue = reading.issues.find(({ code }) => code === 'E_JSON_SYNTAX')
  return issue ? `is not JSON. ${issue.message}` : 'is not JSON.'
}
