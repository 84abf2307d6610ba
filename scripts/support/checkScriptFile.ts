import { basename, dirname, join } from 'node:path'
import type { Catalogue } from '../../src/core/session/catalogue.ts'
import { documentLimits } from '../../src/core/session/limits.ts'
import { readScript } from '../../src/core/session/readScript.ts'
import type { SessionIssue } from '../../src/core/session/script.ts'
import { toldIssues } from '../../src/core/session/toldIssues.ts'
import type { ClipSeconds } from '../../src/core/ports.ts'
import { compileTimeline } from '../../src/core/timeline/compile.ts'
import { lengthIssues } from '../../src/core/timeline/lengthIssues.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'
import { root } from './project.mjs'
import { readFileBytes } from './readFileBytes.ts'

/** What scripts are checked against. */
export interface ScriptWorld {
  readonly catalogue: Catalogue
  readonly clipSeconds: ClipSeconds
}

/** The timeline of the script in a file with its warnings, or everything that is wrong with it. */
export type CompiledFile =
  | { readonly timeline: Timeline; readonly warnings: readonly SessionIssue[] }
  | { readonly issues: readonly SessionIssue[] }

/** Reads and compiles the script in a file; never throws on the file. */
export function compileScriptFile(path: string, { catalogue, clipSeconds }: ScriptWorld): CompiledFile {
  const bytes = readFileBytes(path, documentLimits.bytes)
  if (!(bytes instanceof Uint8Array)) return { issues: [bytes] }
  const isBundled = dirname(path) === join(root, 'sessions')
  const parsed = readScript(bytes, isBundled ? { catalogue, fileName: basename(path) } : { catalogue })
  if ('issues' in parsed) return parsed
  const compiled = compileTimeline(parsed.script, catalogue, { clipSeconds })
  const issues = 'issues' in compiled ? compiled.issues : lengthIssues(compiled.timeline)
  if ('timeline' in compiled && issues.length === 0) return { timeline: compiled.timeline, warnings: parsed.warnings }
  return { issues: toldIssues([...parsed.warnings, ...issues], parsed.script) }
}

/** Everything that is wrong with the script in a file, what does not fit its time included. */
export function checkScriptFile(path: string, world: ScriptWorld): readonly SessionIssue[] {
  const result = compileScriptFile(path, world)
  return 'issues' in result ? result.issues : result.warnings
}
