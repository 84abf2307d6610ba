import { loadClipLengths } from '../../scripts/support/loadClips.ts'
import { loadBundledScripts, loadCatalogue } from '../../scripts/support/loadContent.ts'
import { clipSecondsOf } from '../../src/core/session/clipLengths.ts'
import { parseScript } from '../../src/core/session/parseScript.ts'
import { compileTimeline } from '../../src/core/timeline/compile.ts'

/** How many different sounds a bundled session plays; throws if it does not compile. */
export function soundCount(id: string): number {
  const catalogue = loadCatalogue()
  const file = loadBundledScripts().find(({ file }) => file === `sessions/${id}.session.json`)
  const parsed = parseScript(JSON.parse(file?.text ?? 'null'), { catalogue })
  if ('issues' in parsed) throw new Error(`${id} has problems`)
  const compiled = compileTimeline(parsed.script, catalogue, { clipSeconds: clipSecondsOf(loadClipLengths()) })
  if ('issues' in compiled) throw new Error(`${id} has problems`)
  const sounds = compiled.timeline.cues.filter(({ track }) => track !== 'breath' && track !== 'caption')
  return new Set(sounds.map(({ track, text }) => `${track} ${text}`)).size
}
