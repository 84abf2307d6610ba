import { VOICE_LOUDNESS } from '../checks/limits.ts'
import { clipLevel, meanLoudness } from '../checks/packFindings.ts'
import { startDecoder } from '../decodeMp3.ts'
import type { VoicePack } from './voicePack.ts'
import type { Voice } from './voices.ts'

/** Says how loud a voice's clips are on average, and by which gain they would be as loud as all voices. */
export async function tellLoudness({ name, gain }: Voice, pack: VoicePack): Promise<void> {
  const decode = await startDecoder()
  const levels = []
  for (const key of Object.keys(pack.clips())) {
    if (pack.hasFile(key)) levels.push(clipLevel(key, await decode(await pack.read(key))))
  }
  const mean = meanLoudness(levels)
  if (mean === null) return
  const { least, most } = VOICE_LOUDNESS
  const wanted = gain + (least + most) / 2 - mean
  const advice =
    mean < least || mean > most ? `, which should be ${least} to ${most}: try a gain of ${wanted.toFixed(1)}` : ''
  console.log(`${name}: ${mean.toFixed(1)} LUFS on average${advice}.`)
}
