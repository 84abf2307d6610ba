/** The cues and beds against `sounds.json`, by their files and by what a player gets out of them. */
import { integratedLoudness, truePeak } from '../loudness.ts'
import { seamSharpness } from '../seam.ts'
import type { LoopedSound, Sound, SoundManifest } from '../soundManifest.ts'
import { LOOP_END, LOOP_START } from '../synth/loop.ts'
import type { Waveform } from '../waveform.ts'
import { fileFindings, type SoundFiles } from './fileFindings.ts'
import type { Finding } from './finding.ts'
import {
  BED_SHAPE,
  CUE_SHAPE,
  LEVEL_TOLERANCE,
  SEAM_SHARPNESS,
  SHORT_SOUND_PEAK,
  SOUND_LOUDNESS,
  SOUND_PEAK,
} from './limits.ts'

/** Missing and orphaned files, wrong formats and lengths, loops that are not where the player repeats. */
export function soundFindings({ cues, ambience }: SoundManifest, files: SoundFiles): readonly Finding[] {
  const [cueList, bedList] = [Object.values(cues), Object.values(ambience)]
  const expected = [
    ...cueList.map(({ file, dur }) => ({ file, dur, shape: CUE_SHAPE })),
    ...bedList.map(({ file, dur }) => ({ file, dur, shape: BED_SHAPE })),
  ]
  const listed = new Set(expected.map(({ file }) => file))
  const orphans = [...files.keys()].filter((file) => /^(cues|ambience)\//.test(file) && !listed.has(file))
  const shifted = bedList.filter(({ loop: [start, end] }) => start !== LOOP_START || end !== LOOP_END)
  return [
    ...fileFindings(expected, files),
    ...orphans.map((file) => ({ place: file, problem: 'is in no manifest' })),
    ...shifted.map(({ file }) => ({ place: file, problem: `should loop from ${LOOP_START} to ${LOOP_END} s` })),
  ]
}

/** What a player hears of a cue or bed: too loud, too soft, not as its manifest says, a seam that clicks. */
export function heardFindings(sound: Sound | LoopedSound, heard: Waveform): readonly Finding[] {
  const [lufs, peak] = [integratedLoudness(heard), truePeak(heard)]
  const problems = [
    ...loudnessProblems(lufs, peak),
    ...(areClose(lufs, sound.lufs) && areClose(peak, sound.peak)
      ? []
      : [`measures ${levelText(lufs, peak)}, its manifest says ${levelText(sound.lufs, sound.peak)}`]),
    ...('loop' in sound ? seamProblems(sound, heard) : []),
  ]
  return problems.map((problem) => ({ place: sound.file, problem }))
}

function loudnessProblems(lufs: number | null, peak: number): readonly string[] {
  if (lufs === null) {
    return peak < SHORT_SOUND_PEAK
      ? []
      : [`peaks at ${peak.toFixed(1)} dBTP, a short sound stays under ${SHORT_SOUND_PEAK}`]
  }
  const { least, most } = SOUND_LOUDNESS
  return [
    ...(lufs >= least && lufs <= most ? [] : [`has ${lufs.toFixed(1)} LUFS, not ${least} to ${most}`]),
    ...(peak < SOUND_PEAK ? [] : [`peaks at ${peak.toFixed(1)} dBTP, not under ${SOUND_PEAK}`]),
  ]
}

function seamProblems({ loop: [start, end] }: LoopedSound, { sampleRate, channels }: Waveform): readonly string[] {
  const [first, last] = [Math.round(start * sampleRate), Math.round(end * sampleRate)]
  const sharpest = Math.max(...channels.map((channel) => seamSharpness(channel, first, last)))
  return sharpest <= SEAM_SHARPNESS ? [] : [`can click at its seam: ${sharpest.toFixed(2)} times its own corners`]
}

function areClose(measured: number | null, told: number | null): boolean {
  if (measured === null || told === null) return measured === told
  return Math.abs(measured - told) <= LEVEL_TOLERANCE
}

function levelText(lufs: number | null, peak: number): string {
  return `${lufs === null ? 'no loudness' : `${lufs.toFixed(1)} LUFS`} and ${peak.toFixed(1)} dBTP`
}
