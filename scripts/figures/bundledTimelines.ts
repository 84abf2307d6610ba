import { join } from 'node:path'
import { createClipSeconds } from '../../src/core/sound/clipLengths.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'
import { compileScriptFile } from '../support/checkScriptFile.ts'
import { loadClipLengths } from '../support/loadClips.ts'
import { loadBundledScripts, loadCatalogue } from '../support/loadContent.ts'
import { root } from '../support/project.mjs'

/** The timelines of all bundled sessions that compile. */
export function bundledTimelines(): readonly Timeline[] {
  const world = { catalogue: loadCatalogue(), clipSeconds: createClipSeconds(loadClipLengths()) }
  return loadBundledScripts().flatMap(({ file }) => {
    const compiled = compileScriptFile(join(root, file), world)
    return 'issues' in compiled ? [] : [compiled.timeline]
  })
}
