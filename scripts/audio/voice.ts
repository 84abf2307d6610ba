/**
 * `npm run audio:voice` speaks every line of the bundled sessions that has no clip yet, or whose wording, voice or lexicon
 * changed. What is done is kept at once: a run that was killed goes on where it was.
 */
import { cpus } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { requireFfmpeg } from './ffmpeg.ts'
import { runTool, ToolError } from './toolError.ts'
import { readLexicon } from './voice/engine.ts'
import { findModel, loadStyle, MODEL_SHA256 } from './voice/model.ts'
import { installPackages } from './voice/packages.ts'
import { clipHash, planClips, type WantedClip } from './voice/plan.ts'
import { progressLine } from './voice/progress.ts'
import { bundledLines, linesInFile } from './voice/sessionLines.ts'
import { speakAll } from './voice/speakAll.ts'
import { FINISH, openVoicePack, type VoicePack } from './voice/voicePack.ts'
import { VOICES, type Voice } from './voice/voices.ts'

const CACHE = path.resolve('.cache/voice')
const RECIPE = `${MODEL_SHA256} ${FINISH}`
const USAGE = `npm run audio:voice -- [--voice ${VOICES.map(({ id }) => id).join('|')}] [--model PATH] [--lines FILE] [--only TEXT] [--workers N] [--prune]`

await runTool(async () => {
  const options = readOptions()
  const voice = VOICES.find(({ id }) => id === options.voice)
  if (!voice) throw new ToolError(`There is no voice "${options.voice}". ${USAGE}`)
  const lines = options.lines === undefined ? bundledLines() : await linesInFile(options.lines)
  const [lexicon, pack] = [await readLexicon(), await openVoicePack(voice)]
  const { toSpeak, orphans } = planClips(lines, pack.clips(), pack.hasFile, (text) =>
    clipHash(text, voice, lexicon, RECIPE),
  )
  const chosen = toSpeak.filter(({ text }) => text.includes(options.only))
  console.log(`${voice.name}: ${chosen.length} of ${lines.length} lines to speak.`)
  if (chosen.length > 0) await speak(chosen, voice, pack, options)
  if (options.prune) await pack.remove(orphans)
  if (orphans.length > 0)
    console.log(`${orphans.length} clips belong to no line: ${options.prune ? 'removed' : '--prune removes them'}.`)
})

async function speak(
  clips: readonly WantedClip[],
  voice: Voice,
  pack: VoicePack,
  { model, workers }: { readonly model: string | undefined; readonly workers: number },
): Promise<void> {
  await requireFfmpeg()
  await installPackages()
  const modelFile = await findModel(model, CACHE)
  await loadStyle(voice.params, CACHE)
  const lettersOf = (some: readonly WantedClip[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  const started = performance.now()
  const done: WantedClip[] = []
  let speech = 0
  await speakAll(clips, { modelFile, cache: CACHE, voiceId: voice.id, workers }, async (clip, samples) => {
    speech += await pack.add(clip, samples)
    done.push(clip)
    const elapsed = (performance.now() - started) / 1000
    const letters = { lettersDone: lettersOf(done), lettersTotal: lettersOf(clips) }
    console.log(progressLine({ done: done.length, total: clips.length, speech, ...letters, elapsed }))
  })
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        voice: { type: 'string', default: 'willow' },
        model: { type: 'string' },
        lines: { type: 'string' },
        only: { type: 'string', default: '' },
        workers: { type: 'string', default: String(Math.max(1, cpus().length)) },
        prune: { type: 'boolean', default: false },
      },
    })
    const workers = Number(values.workers)
    if (!Number.isInteger(workers) || workers < 1 || workers > 32) throw new Error('--workers is a number from 1 to 32')
    return { ...values, workers, model: values.model, lines: values.lines }
  } catch (error) {
    throw new ToolError(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`)
  }
}
