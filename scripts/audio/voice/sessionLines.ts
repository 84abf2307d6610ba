import { readFile } from 'node:fs/promises'
import { decodeText } from '../../../src/core/json/decodeText.ts'
import { readScript } from '../../../src/core/script/readScript.ts'
import { spokenLines } from '../../../src/core/timeline/spokenLines.ts'
import { loadBundledScripts, loadCatalogue } from '../../support/loadContent.ts'
import { describeDecodeError } from '../../support/readJsonFile.ts'
import { ToolError } from '../toolError.ts'

/** Every line of the bundled sessions; a session with errors ends the tool. */
export function bundledLines(): readonly string[] {
  const catalogue = loadCatalogue()
  const scripts = loadBundledScripts().map(({ file, text }) => {
    const parsed = readScript(text, { catalogue })
    if ('script' in parsed) return parsed.script
    throw new ToolError(`${file} has errors: mend what "npm run -s sessions:check -- ${file}" says and run this again.`)
  })
  return spokenLines(catalogue, scripts)
}

/** The lines of a text file, one a row. */
export async function linesInFile(file: string): Promise<readonly string[]> {
  const bytes = await readFile(file).catch(() => {
    throw new ToolError(`The lines in ${file} could not be read.`)
  })
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) throw new ToolError(`${file} ${describeDecodeError(decoded)}`)
  return decoded.text.split(/\r?\n/).filter((line) => line.trim() !== '')
}
