import { basename, dirname, join } from 'node:path'
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts'
import { DOCUMENT_LIMITS } from '../../src/core/json/limits.ts'
import { lintSession } from '../../src/core/review/lintSession.ts'
import type { KnownSounds } from '../../src/core/review/rule.ts'
import { readJson } from '../../src/core/json/readJson.ts'
import { readScript } from '../../src/core/script/readScript.ts'
import type { SessionScript } from '../../src/core/script/script.ts'
import type { Issue } from '../../src/core/json/issue.ts'
import { sortIssues } from '../../src/core/script/sortIssues.ts'
import type { ClipSeconds } from '../../src/core/timeline/clipSeconds.ts'
import { compileTimeline } from '../../src/core/timeline/compile.ts'
import { lengthIssues } from '../../src/core/timeline/lengthIssues.ts'
import { overlapIssues } from '../../src/core/timeline/overlapIssues.ts'
import { routeIssues } from '../../src/core/timeline/routeIssues.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'
import { root } from './project.mjs'
import { readFileBytes } from './readFileBytes.ts'

/** What scripts are checked against. */
export interface ScriptWorld {
  readonly catalogue: Catalogue
  readonly clipSeconds: ClipSeconds
}

export interface CheckWorld extends ScriptWorld {
  readonly sounds: KnownSounds
  /** Holds every script to what a shipped session has to be; those in `sessions/` are held to it anyway. */
  readonly isShipped: boolean
}

/** The script in a file and its timeline, with warnings, or everything that is wrong with it. */
export type CompiledFile =
  | {
      readonly script: SessionScript
      /** The script as it stands in the file, for the order of what is told. */
      readonly document: unknown
      readonly timeline: Timeline
      readonly warnings: readonly Issue[]
    }
  | { readonly issues: readonly Issue[] }

/** Reads and compiles the script in a file; never throws on the file. */
export function compileScriptFile(path: string, { catalogue, clipSeconds }: ScriptWorld): CompiledFile {
  const bytes = readFileBytes(path, DOCUMENT_LIMITS.bytes)
  if (!(bytes instanceof Uint8Array)) return { issues: [bytes] }
  const parsed = readScript(bytes, isBundled(path) ? { catalogue, fileName: basename(path) } : { catalogue })
  if ('issues' in parsed) return parsed
  const { script, warnings } = parsed
  const compiled = compileWithRoutes(script, { catalogue, clipSeconds })
  const reading = readJson(bytes)
  const document = reading.status === 'unreadable' ? script : reading.value
  if ('issues' in compiled) return { issues: sortIssues([...warnings, ...compiled.issues], document) }
  return { script, document, timeline: compiled.timeline, warnings }
}

/** Everything that is wrong with the script in a file: format, time, and the rules of good practice. */
export function checkScriptFile(path: string, world: CheckWorld): readonly Issue[] {
  const result = compileScriptFile(path, world)
  if ('issues' in result) return result.issues
  const { script, document, timeline, warnings } = result
  const isShipped = world.isShipped || isBundled(path)
  return sortIssues([...warnings, ...lintSession(script, timeline, { ...world, isShipped })], document)
}

function compileWithRoutes(script: SessionScript, { catalogue, clipSeconds }: ScriptWorld) {
  const unreachable = routeIssues(script, catalogue)
  if (unreachable.length > 0) return { issues: unreachable }
  const compiled = compileTimeline(script, catalogue, { clipSeconds })
  if ('issues' in compiled) return compiled
  const issues = [...lengthIssues(compiled.timeline), ...overlapIssues(compiled.timeline)]
  return issues.length > 0 ? { issues } : compiled
}

function isBundled(path: string): boolean {
  return dirname(path) === join(root, 'sessions')
}
