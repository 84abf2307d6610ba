/**
 * `npm run audio:script [-- --voice ID]` writes the lines of the bundled sessions as a table for a person who records them, with
 * notes on length and pronunciation; what is recorded into the same folder is taken by `npm run audio:voice`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runTool, ToolError } from './toolError.ts'
import { readLexicon } from './voice/engine.ts'
import { voiceIdOf } from './voice/guestVoice.ts'
import { recordedKeys, recordingsFolder } from './voice/recordings.ts'
import { recordingScript } from './voice/recordingScript.ts'
import { bundledLines } from './voice/sessionLines.ts'
import { packManifest } from './voice/voicePack.ts'
import { LOCALE } from './voice/voices.ts'

await runTool(async () => {
  const id = voiceIdOf(readVoice())
  const [lines, recorded] = [bundledLines(), await recordedKeys(LOCALE)]
  const table = recordingScript(lines, {
    lexicon: await readLexicon(),
    pack: await packManifest({ id, locale: LOCALE }),
    isRecorded: (key) => recorded.includes(key),
  })
  const file = path.join(recordingsFolder(LOCALE), 'script.csv')
  await mkdir(recordingsFolder(LOCALE), { recursive: true })
  await writeFile(file, table)
  console.log(`${file}: ${lines.length} lines. Save each as KEY.wav beside it, then run "npm run audio:voice".`)
})

function readVoice(): string {
  try {
    return parseArgs({ options: { voice: { type: 'string', default: 'willow' } } }).values.voice
  } catch (error) {
    throw new ToolError(
      `${error instanceof Error ? error.message : String(error)}. npm run audio:script [-- --voice ID]`,
    )
  }
}
