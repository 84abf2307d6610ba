import { basename, dirname, join } from 'node:path'
import type { Issue } from '../../src/core/json/issue.ts'
import { DOCUMENT_LIMITS } from '../../src/core/json/limits.ts'
import { readJson, type JsonResult } from '../../src/core/json/readJson.ts'
import { checkSession, type CheckContext } from '../../src/core/session/checkSession.ts'
import { prepareSession, type Preparation, type PrepareContext } from '../../src/core/session/prepareSession.ts'
import { root } from './project.mjs'
import { readFileBytes } from './readFileBytes.ts'

/** The session in a file, or everything that keeps it from being one; never throws on the file. */
export function prepareSessionFile(path: string, context: PrepareContext): Preparation {
  return prepareSession(readFile(path), inFolder(path, context))
}

/**
 * Everything that is wrong with the script in a file: format, time, and the rules of good practice. Those in `sessions/` are
 * held to what a shipped session has to be anyway.
 */
export function checkScriptFile(path: string, context: CheckContext): readonly Issue[] {
  const isShipped = context.isShipped || isBundled(path)
  return checkSession(readFile(path), inFolder(path, { ...context, isShipped }))
}

function readFile(path: string): JsonResult {
  const bytes = readFileBytes(path, DOCUMENT_LIMITS.bytes)
  return bytes instanceof Uint8Array ? readJson(bytes) : { status: 'unreadable', issues: [bytes] }
}

/** A bundled script is called after its session. */
function inFolder<C extends PrepareContext>(path: string, context: C): C {
  return isBundled(path) ? { ...context, fileName: basename(path) } : context
}

function isBundled(path: string): boolean {
  return dirname(path) === join(root, 'sessions')
}
