/**
 * `npm run audio:voice` makes the clip of every line of the bundled sessions that has none yet, or whose wording, voice, lexicon
 * or recording changed: from its recording where there is one, else spoken. What is done is kept at once: a run that was killed
 * goes on where it was.
 */
import { clipKey } from '../../src/core/sound/clipKey.ts'
import { requireFfmpeg } from './ffmpeg.ts'
import { runTool } from './toolError.ts'
import { chooseVoice, type Speech } from './voice/chooseVoice.ts'
import { planClips, type WantedClip } from './voice/plan.ts'
import { progressLine } from './voice/progress.ts'
import { findRecordings, readRecording, recordingsFolder, strayRecordings } from './voice/recordings.ts'
import { bundledLines, linesInFile } from './voice/sessionLines.ts'
import { speakAll } from './voice/speakAll.ts'
import { tellLoudness } from './voice/tellLoudness.ts'
import { readVoiceOptions } from './voice/voiceOptions.ts'
import { finishOf, openVoicePack, type VoicePack } from './voice/voicePack.ts'

await runTool(async () => {
  const options = readVoiceOptions(process.argv.slice(2))
  const lines = options.lines === undefined ? bundledLines() : await linesInFile(options.lines)
  const { voice, speech } = await chooseVoice(options)
  const [pack, recordings] = [await openVoicePack(voice), await findRecordings(voice.locale, finishOf(voice.gain))]
  const sources = { clips: pack.clips(), hasFile: pack.hasFile, recordings }
  // Where nobody speaks, what was spoken before is right as it is.
  const hashOf = speech?.hashOf ?? ((text: string) => pack.clips()[clipKey(text)]?.hash ?? '')
  const { toRecord, toSpeak, orphans } = planClips(lines, sources, hashOf)
  const isChosen = ({ text }: WantedClip) => text.includes(options.only)
  const [taken, spoken] = [toRecord.filter(isChosen), toSpeak.filter(isChosen)]
  if (recordings.size > 0)
    console.log(
      `${voice.name}: ${taken.length} of ${recordings.size} recordings to take from ${recordingsFolder(voice.locale)}.`,
    )
  for (const key of strayRecordings(recordings, lines))
    console.log(`${recordingsFolder(voice.locale)}/${key}.wav belongs to no line.`)
  if (taken.length + spoken.length > 0) await requireFfmpeg()
  for (const clip of taken) await pack.add(clip, await readRecording(voice.locale, clip.key), 'recording')
  console.log(`${voice.name}: ${spoken.length} of ${lines.length} lines to speak.`)
  if (spoken.length > 0) await speak(spoken, speech, pack, options.workers)
  if (options.prune) await pack.remove(orphans)
  if (orphans.length > 0)
    console.log(`${orphans.length} clips belong to no line: ${options.prune ? 'removed' : '--prune removes them'}.`)
  if (taken.length + spoken.length > 0) await tellLoudness(voice, pack)
})

async function speak(
  clips: readonly WantedClip[],
  speech: Speech | null,
  pack: VoicePack,
  workers: number,
): Promise<void> {
  if (!speech) {
    console.log('Nobody speaks them: record them ("npm run audio:script" lists them) or name an engine with --engine.')
    return
  }
  const lettersOf = (some: readonly WantedClip[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  const speakers = await speech.start(Math.min(workers, clips.length))
  const started = performance.now()
  const done: WantedClip[] = []
  let seconds = 0
  await speakAll(clips, speakers, async (clip, samples) => {
    seconds += await pack.add(clip, samples, 'tts')
    done.push(clip)
    const elapsed = (performance.now() - started) / 1000
    const letters = { lettersDone: lettersOf(done), lettersTotal: lettersOf(clips) }
    console.log(progressLine({ done: done.length, total: clips.length, speech: seconds, ...letters, elapsed }))
  })
}
