/**
 * `npm run audio:sounds [-- NAME…]` makes the cues and beds of public/audio: synthesised, brought to their loudness, encoded,
 * and measured again as a player will hear them. Without names it makes all.
 */
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { startDecoder } from './decodeMp3.ts'
import { requireFfmpeg, writeMp3, type Mp3Settings } from './ffmpeg.ts'
import { writeJson } from './jsonFile.ts'
import { atLoudness, atPeak, integratedLoudness, truePeak } from './loudness.ts'
import { mp3Format } from './mp3.ts'
import { seamSharpness } from './seam.ts'
import type { LoopedSound, Sound, SoundManifest } from './soundManifest.ts'
import { BEDS, type BedRecipe } from './synth/beds.ts'
import { CUES, type CueRecipe } from './synth/cues.ts'
import { LOOP_END, LOOP_LENGTH, LOOP_START, WRAP_LENGTH, wrapped } from './synth/loop.ts'
import { SAMPLE_RATE, type Stereo } from './synth/stereo.ts'
import { runTool, ToolError } from './toolError.ts'
import { encodeWav } from './wav.ts'
import type { Waveform } from './waveform.ts'

const FOLDER = path.resolve('public/audio')
const MANIFEST = path.join(FOLDER, 'sounds.json')
/** Before coding, which adds up to half a decibel: the finished file stays under −3 dBTP. */
const CEILING = -4
const LICENCE = 'CC0-1.0'
const ATTRIBUTION = 'Synthesised for Meru by scripts/audio/sounds.ts'

const decode = await startDecoder()

await runTool(async () => {
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !(name in CUES) && !(name in BEDS))
  if (unknown)
    throw new ToolError(
      `There is no sound "${unknown}": choose from ${[...Object.keys(CUES), ...Object.keys(BEDS)].join(', ')}.`,
    )
  await requireFfmpeg()
  const isWanted = ([name]: readonly [string, unknown]) => names.length === 0 || names.includes(name)
  const manifest = await readManifest()
  const [cues, ambience] = [{ ...manifest.cues }, { ...manifest.ambience }]
  for (const [name, recipe] of Object.entries(CUES).filter(isWanted)) cues[name] = await makeCue(name, recipe)
  for (const [name, recipe] of Object.entries(BEDS).filter(isWanted)) ambience[name] = await makeBed(name, recipe)
  await writeJson(MANIFEST, {
    schema: 1,
    cues,
    ambience,
    licence: LICENCE,
    attribution: ATTRIBUTION,
  } satisfies SoundManifest)
})

async function makeCue(name: string, { make, level }: CueRecipe): Promise<Sound> {
  const raw = make()
  const sound = 'lufs' in level ? atLoudness(raw, level.lufs, CEILING) : atPeak(raw, level.peak)
  const file = `cues/${name}.mp3`
  return measured(file, await encoded(file, sound, { kilobits: 96, filter: '', isLoop: false }))
}

async function makeBed(name: string, { make, lufs }: BedRecipe): Promise<LoopedSound> {
  const period = atLoudness(make(LOOP_LENGTH), lufs, CEILING)
  const file = `ambience/${name}.mp3`
  const heard = await encoded(file, wrapped(period, WRAP_LENGTH), { kilobits: 64, filter: '', isLoop: true })
  const seam = Math.max(
    ...heard.channels.map((channel) => seamSharpness(channel, WRAP_LENGTH, WRAP_LENGTH + LOOP_LENGTH)),
  )
  console.log(`${file}  sharpness at the seam ${seam.toFixed(2)}${seam > 1 ? ': listen, it may click' : ''}`)
  return { ...(await measured(file, heard)), loop: [LOOP_START, LOOP_END] }
}

/** Writes the file and gives back what a player hears of it. */
async function encoded(file: string, { left, right }: Stereo, settings: Mp3Settings): Promise<Waveform> {
  const target = path.join(FOLDER, file)
  await mkdir(path.dirname(target), { recursive: true })
  await writeMp3(target, encodeWav([left, right], SAMPLE_RATE), settings)
  return decode(await readFile(target))
}

async function measured(file: string, heard: Waveform): Promise<Sound> {
  const bytes = await readFile(path.join(FOLDER, file))
  const { samples, sampleRate } = mp3Format(bytes)
  const loudness = integratedLoudness(heard)
  const sound: Sound = {
    file,
    dur: rounded(samples / sampleRate, 3),
    lufs: loudness === null ? null : rounded(loudness, 1),
    peak: rounded(truePeak(heard), 1),
  }
  console.log(
    `${file}  ${sound.dur} s  ${sound.lufs ?? '–'} LUFS  ${sound.peak} dBTP  ${Math.round(bytes.length / 1000)} kB`,
  )
  return sound
}

async function readManifest(): Promise<Pick<SoundManifest, 'cues' | 'ambience'>> {
  try {
    return JSON.parse(await readFile(MANIFEST, 'utf8')) as SoundManifest
  } catch {
    return { cues: {}, ambience: {} }
  }
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
