/** Makes a script ready to be shown and played, with the catalogue and the recorded lines of this build. */
import type { LoadedSession, LoadOptions } from '../../core/session/sessionSource.ts'
import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { createClipSeconds, longestClipLengths } from '../../core/sound/clipLengths.ts'
import { parseScript } from '../../core/script/parseScript.ts'
import { posesById } from '../../core/catalogue/posesById.ts'
import type { Issue } from '../../core/json/issue.ts'
import { compileTimeline } from '../../core/timeline/compile.ts'
import type { Pace } from '../../core/timeline/pace.ts'
import { soundLengths } from './soundLengths.ts'
import poses from '../../../sessions/poses.json'

/** The catalogue of this build, whose tests hold it to its type. */
export const catalogue = poses as unknown as Catalogue
const clipSeconds = createClipSeconds(longestClipLengths(Object.values(soundLengths.voices)))
const posesOfCatalogue = posesById(catalogue)

/** The session of a script; throws with the sentences of its problems. */
export function readSession(input: unknown, { firstSide = 'right', pace = 1 }: LoadOptions): LoadedSession {
  const parsed = parseScript(input, { catalogue })
  if ('issues' in parsed) throw new Error(sentenceOf(parsed.issues))
  const compileAt = (pace: Pace) => compileTimeline(parsed.script, catalogue, { firstSide, pace, clipSeconds })
  const wished = compileAt(pace)
  const isTooQuick = 'issues' in wished && pace !== 1
  const compiled = isTooQuick ? compileAt(1) : wished
  if ('issues' in compiled) throw new Error(sentenceOf(compiled.issues))
  return {
    script: parsed.script,
    timeline: compiled.timeline,
    poses: posesOfCatalogue,
    firstSide,
    pace: isTooQuick ? 1 : pace,
  }
}

function sentenceOf(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => `${path} ${message}`).join(' ')
}
