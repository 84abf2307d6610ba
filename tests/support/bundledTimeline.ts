import { join } from 'node:path'
import { prepareSessionFile } from '../../scripts/support/checkScriptFile.ts'
import { loadClipLengths } from '../../scripts/support/loadClips.ts'
import { loadCatalogue } from '../../scripts/support/loadContent.ts'
import { root } from '../../scripts/support/project.mjs'
import { createClipSeconds } from '../../src/core/sound/clipLengths.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'
import { printedText } from '../../scripts/support/printedTimeline.ts'

/** The timeline of a bundled session, or of one in another folder, as the app plays it; throws if it does not compile. */
export function bundledTimeline(id: string, folder = 'sessions'): Timeline {
  const context = { catalogue: loadCatalogue(), clipSeconds: createClipSeconds(loadClipLengths()) }
  const session = prepareSessionFile(join(root, folder, `${id}.session.json`), context)
  if ('issues' in session) throw new Error(`${id} has problems: ${JSON.stringify(session.issues)}`)
  return session.timeline
}

/** How many different sounds a timeline plays. */
export function soundCount(timeline: Timeline): number {
  const sounds = timeline.cues.filter(({ track }) => track !== 'breath' && track !== 'caption')
  return new Set(sounds.map((cue) => `${cue.track} ${printedText(cue)}`)).size
}
