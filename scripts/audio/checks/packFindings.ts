/** A voice pack against the sentences that are spoken, by its files and by what a player gets out of them. */
import { clipKey } from '../../../src/core/sound/clipKey.ts'
import { integratedLoudness, truePeak } from '../loudness.ts'
import type { VoiceManifest } from '../voice/voiceManifest.ts'
import { firstChannel, type Waveform } from '../waveform.ts'
import { fileFindings, type SoundFiles } from './fileFindings.ts'
import type { Finding } from './finding.ts'
import { VOICE_LOUDNESS, VOICE_PEAK, VOICE_SHAPE } from './limits.ts'

export interface VoicePackFiles {
  /** `voice/<id>/<locale>`. */
  readonly folder: string
  readonly manifest: VoiceManifest
  /** Whether every line must have its clip; another voice may lend its own where a guest has none. */
  readonly isBuiltIn: boolean
}

/** How loud one clip is; null where it is too short to have a loudness. */
export interface ClipLevel {
  readonly file: string
  readonly lufs: number | null
  readonly peak: number
}

/** Missing and orphaned clips, wrong formats, lengths and names. */
export function packFindings(pack: VoicePackFiles, files: SoundFiles, lines: readonly string[]): readonly Finding[] {
  const { folder, manifest, isBuiltIn } = pack
  const clips = Object.entries(manifest.clips)
  const fileOf = (key: string) => `${folder}/${key}.mp3`
  const wanted = new Set(lines.map(clipKey))
  const listed = new Set(clips.map(([key]) => fileOf(key)))
  const unspoken = isBuiltIn ? lines.filter((line) => !(clipKey(line) in manifest.clips)) : []
  const strays = [...files.keys()].filter((file) => file.startsWith(`${folder}/`) && !listed.has(file))
  return [
    ...manifestProblems(pack).map((problem) => ({ place: `${folder}/manifest.json`, problem })),
    ...unspoken.map((line) => ({ place: fileOf(clipKey(line)), problem: `is missing: "${line}"` })),
    ...clips
      .filter(([key]) => !wanted.has(key))
      .map(([key, { text }]) => ({ place: fileOf(key), problem: `belongs to no line any more: "${text}"` })),
    ...clips
      .filter(([key, { text }]) => key !== clipKey(text))
      .map(([key, { text }]) => ({ place: fileOf(key), problem: `is not named by its sentence "${text}"` })),
    ...strays
      .filter((file) => !file.endsWith('/manifest.json'))
      .map((file) => ({ place: file, problem: 'is in no manifest' })),
    ...fileFindings(
      clips.map(([key, { dur }]) => ({ file: fileOf(key), dur, shape: VOICE_SHAPE })),
      files,
    ),
  ]
}

/** The level of a clip: mono, so of one channel. */
export function clipLevel(file: string, heard: Waveform): ClipLevel {
  const mono = firstChannel(heard)
  return { file, lufs: integratedLoudness(mono), peak: truePeak(mono) }
}

/** A voice that is too loud or too soft as a whole, and clips that peak too high. */
export function voiceLevelFindings(folder: string, levels: readonly ClipLevel[]): readonly Finding[] {
  const mean = meanLoudness(levels)
  const { least, most } = VOICE_LOUDNESS
  const isRight = mean === null || (mean >= least && mean <= most)
  return [
    ...(isRight ? [] : [{ place: folder, problem: `has ${mean.toFixed(2)} LUFS on average, not ${least} to ${most}` }]),
    ...levels
      .filter(({ peak }) => peak >= VOICE_PEAK)
      .map(({ file, peak }) => ({ place: file, problem: `peaks at ${peak.toFixed(1)} dBTP, not under ${VOICE_PEAK}` })),
  ]
}

/** The mean loudness of the clips that have one; null where none has. */
export function meanLoudness(levels: readonly ClipLevel[]): number | null {
  const known = levels.flatMap(({ lufs }) => lufs ?? [])
  return known.length === 0 ? null : known.reduce((sum, lufs) => sum + lufs, 0) / known.length
}

function manifestProblems({ folder, manifest: { schema, locale, voice, formats } }: VoicePackFiles): readonly string[] {
  return [
    ...(folder === `voice/${voice.id}/${locale}` ? [] : [`is that of ${voice.id} in ${locale}`]),
    ...(schema === 1 && formats.join() === 'mp3' ? [] : ['is not of schema 1 with MP3 clips']),
    ...(voice.licence !== '' && voice.attribution !== '' ? [] : ['names no licence or nobody to thank']),
  ]
}
