/** Makes a script ready to be shown and played, with the catalogue and the recorded lines of this build. */
import type { LoadedSession, LoadOptions } from '../core/ports.ts'
import type { Catalogue } from '../core/session/catalogue.ts'
import { clipSecondsOf, joinClipLengths } from '../core/session/clipLengths.ts'
import { parseScript } from '../core/session/parseScript.ts'
import { posesById } from '../core/session/posesById.ts'
import type { SessionIssue } from '../core/session/script.ts'
import { compileTimeline } from '../core/timeline/compile.ts'
import { soundLengths } from './soundLengths.ts'
import poses from '../../sessions/poses.json'

/** The catalogue of this build, whose tests hold it to its type. */
export const catalogue = poses as unknown as Catalogue
const clipSeconds = clipSecondsOf(joinClipLengths(Object.values(soundLengths.voices)))
const posesOfCatalogue = posesById(catalogue)

/** The session of a script; throws with the sentences of its problems. */
export function readSession(input: unknown, options: LoadOptions): LoadedSession {
  const parsed = parseScript(input, { catalogue })
  if ('issues' in parsed) throw new Error(sentenceOf(parsed.issues))
  const wished = compileTimeline(parsed.script, catalogue, { ...options, clipSeconds })
  const compiled =
    'issues' in wished ? compileTimeline(parsed.script, catalogue, { ...options, pace: 1, clipSeconds }) : wished
  if ('issues' in compiled) throw new Error(sentenceOf(compiled.issues))
  return { script: parsed.script, timeline: compiled.timeline, poses: posesOfCatalogue }
}

function sentenceOf(issues: readonly SessionIssue[]): string {
  return issues.map(({ path, message }) => `${path} ${message}`).join(' ')
}
