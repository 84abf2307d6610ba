import { clipSecondsOf } from '../../src/core/session/clipLengths.ts'
import { parseScript } from '../../src/core/session/parseScript.ts'
import { compileTimeline } from '../../src/core/timeline/compile.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'
import { loadClipLengths } from '../support/loadClips.ts'
import { loadBundledScripts, loadCatalogue } from '../support/loadContent.ts'

/** The timelines of all bundled sessions that compile. */
export function bundledTimelines(): readonly Timeline[] {
  const catalogue = loadCatalogue()
  const clipSeconds = clipSecondsOf(loadClipLengths())
  return loadBundledScripts().flatMap(({ text }) => {
    const parsed = parseScript(JSON.parse(text), { catalogue })
    if ('issues' in parsed) return []
    const compiled = compileTimeline(parsed.script, catalogue, { clipSeconds })
    return 'issues' in compiled ? [] : [compiled.timeline]
  })
}
