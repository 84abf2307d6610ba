import { join } from 'node:path'
import { createClipSeconds } from '../../src/core/sound/clipLengths.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'
import { prepareSessionFile } from '../support/checkScriptFile.ts'
import { loadClipLengths } from '../support/loadClips.ts'
import { loadBundledScripts, loadCatalogue } from '../support/loadContent.ts'
import { root } from '../support/project.mjs'

/** The timelines of all bundled sessions that compile. */
export function bundledTimelines(): readonly Timeline[] {
  const context = { catalogue: loadCatalogue(), clipSeconds: createClipSeconds(loadClipLengths()) }
  return loadBundledScripts().flatMap(({ file }) => {
    const session = prepareSessionFile(join(root, file), context)
    return 'issues' in session ? [] : [session.timeline]
  })
}
