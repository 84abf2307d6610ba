import { parseScript, type ParseContext, type ParsedScript } from './parseScript.ts'
import { readJson } from '../json/readJson.ts'
import { sortIssues } from './sortIssues.ts'

/** Parses a script from the bytes or the text of its file; never throws on what is in it. */
export function readScript(source: string | Uint8Array, context: ParseContext): ParsedScript {
  const reading = readJson(source)
  if (reading.status === 'unreadable') return { issues: reading.issues }
  const parsed = parseScript(reading.value, context)
  if (reading.issues.length === 0) return parsed
  const found = 'issues' in parsed ? parsed.issues : parsed.warnings
  const issues = sortIssues([...reading.issues, ...found], reading.value)
  const hasErrors = issues.some(({ severity }) => severity === 'error')
  return 'issues' in parsed || hasErrors ? { issues } : { script: parsed.script, warnings: issues }
}
