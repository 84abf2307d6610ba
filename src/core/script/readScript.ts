import { parseScript, type ParseContext, type ParsedScript } from './parseScript.ts'
import { readJson, type JsonResult } from '../json/readJson.ts'
import { sortIssues } from './sortIssues.ts'

/** Parses a script from the bytes or the text of its file; never throws. */
export function readScript(source: string | Uint8Array, context: ParseContext): ParsedScript {
  return parseDocument(readJson(source), context)
}

/** Parses a script from what the JSON reader made of its file, whose own issues stay among those of the script. */
export function parseDocument(json: JsonResult, context: ParseContext): ParsedScript {
  if (json.status === 'unreadable') return { issues: json.issues }
  const parsed = parseScript(json.value, context)
  if (json.issues.length === 0) return parsed
  const scriptIssues = 'issues' in parsed ? parsed.issues : parsed.warnings
  const issues = sortIssues([...json.issues, ...scriptIssues], json.value)
  const hasErrors = issues.some(({ severity }) => severity === 'error')
  return 'issues' in parsed || hasErrors ? { issues } : { script: parsed.script, warnings: issues }
}
