import { loadClipLengths } from '../../scripts/support/loadClips.ts'
import { loadBundledScripts, loadCatalogue } from '../../scripts/support/loadContent.ts'
import { clipSecondsOf } from '../../src/core/session/clipLengths.ts'
import { parseScript } from '../../src/core/session/parseScript.ts'
import { compileTimeline } from '../../src/core/timeline/compile.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'

/** The timeline of a bundled session, as the app plays it; throws if it does not compile. */
export function bundledTimeline(id: string): Timeline {
  const catalogue = loadCatalogue()
  const file = loadBundledScripts().find(({ file }) => file === `sessions/${id}.session.json`)
  const parsed = parseScript(JSON.parse(file?.text ?? 'null'), { catalogue })
  if ('issues' in parsed) throw new Error(`${id} has problems`)
  const compiled = compileTimeline(parsed.script, catalogue, { clipSeconds: clipSecondsOf(loadClipLengths()) })
  if ('issues' in compiled) throw new Error(`${id} has problems`)
  return compiled.timeline
}

/** How many different sounds a timeline plays. */
export function soundCount(timeline: Timeline): number {
  const sounds = timeline.cues.filter(({ track }) => track !== 'breath' && track !== 'caption')
  return new Set(sounds.map(({ track, text }) => `${track} ${text}`)).size
}
