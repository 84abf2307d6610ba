/**
 * Prints what a person hears in a session: `npm run -s sessions:print -- ID|FILE [--json]`, with `--json` the timeline as
 * `{ id, duration, chapters, cues }`. Problems of the script go to stderr, one line each, with exit code 1.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createClipSeconds } from '../src/core/sound/clipLengths.ts'
import { transcriptOf } from '../src/core/timeline/transcript.ts'
import { printedTimeline } from './support/printedTimeline.ts'
import { prepareSessionFile } from './support/checkScriptFile.ts'
import { oneLine, pathOf, readArguments, runCommand } from './support/cli.ts'
import { loadClipLengths } from './support/loadClips.ts'
import { loadCatalogue } from './support/loadContent.ts'
import { root } from './support/project.mjs'

const usage = 'Name one session or script to print: npm run -s sessions:print -- ID|FILE [--json]'

await runCommand(() => {
  const given = readArguments(process.argv.slice(2))
  if ('unknownOption' in given) return refuse([`There is no option ${oneLine(given.unknownOption)}. ${usage}`])
  const [name, ...others] = given.names
  if (name === undefined || others.length > 0) return refuse([usage])
  const context = { catalogue: loadCatalogue(), clipSeconds: createClipSeconds(loadClipLengths()) }
  const result = prepareSessionFile(scriptPath(name), context)
  if ('issues' in result)
    return refuse(result.issues.map(({ path, code, message }) => oneLine(`${name}:${path} ${code} ${message}`)))
  if (given.isJson) console.log(JSON.stringify(printedTimeline(result.timeline), null, 2))
  else process.stdout.write(transcriptOf(result.timeline, result.poses))
  return 0
})

/** A bundled session by its id, else a file by its name. */
function scriptPath(name: string): string {
  const bundled = join(root, 'sessions', `${name}.session.json`)
  return existsSync(bundled) ? bundled : pathOf(name)
}

function refuse(sentences: readonly string[]): number {
  sentences.forEach((sentence) => console.error(sentence))
  return 1
}
