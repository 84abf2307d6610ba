/**
 * Instead of voices and chimes the app may be given pulses, which a listener on the audio thread can tell apart to the frame:
 * the level of a pulse says whether it is a sentence, a chime or a breath, its length which one. Levels are powers of two,
 * so that sounds which overlap add without hiding each other (timing reference §2.1).
 */
import type { Page } from '@playwright/test'
import { loadSoundLengths } from '../../../scripts/support/loadClips.ts'
import { clipKey } from '../../../src/core/sound/clipKey.ts'
import { DEFAULT_VOICE, DEFAULT_SOUND_SETTINGS, type SoundSettings } from '../../../src/core/sound/soundSettings.ts'
import type { Cue, TrackName, Timeline } from '../../../src/core/timeline/timeline.ts'
import { pulseWav } from './pulseWav.ts'

export type PulseTrack = Extract<TrackName, 'voice' | 'chime' | 'breath'>

/** By the bit that the level of the track sets. */
export const PULSE_TRACKS: readonly PulseTrack[] = ['breath', 'chime', 'voice']
/** The level of the lowest bit. */
const LOWEST_LEVEL = 1 / 8
const SHORTEST_PULSE = 16
/** A sound that begins between two frames seems a frame shorter. */
const PULSE_STEP = 4

/** Sound at full level, without a bed, with a tone for each breath: everything that is timed can be heard. */
export const pulseSettings: SoundSettings = {
  ...DEFAULT_SOUND_SETTINGS,
  volumes: { voice: 1, cues: 1, ambience: 1 },
  ambience: null,
  breathTones: true,
}

export interface PulseSounds {
  /** How many different sounds there are. */
  readonly count: number
  /** True if a pulse of so many frames stands for the cue. */
  readonly isPulseOf: (cue: Cue, frames: number) => boolean
  /** Lets every sound that the page asks for be a pulse; a route of the page itself goes before. */
  readonly answer: (page: Page) => Promise<void>
}

/** The cues of a timeline that are heard at a time of their own. */
export function timedCues(timeline: Timeline): readonly Cue[] {
  return timeline.cues.filter((cue) => pathOf(cue) !== null)
}

/** A pulse for each different sound of a timeline; whatever else is asked for is silent. */
export function pulseSounds(timeline: Timeline): PulseSounds {
  const paths = [...new Set(timeline.cues.flatMap((cue) => pathOf(cue) ?? []))]
  const framesOfPath = (path: string) => SHORTEST_PULSE + PULSE_STEP * paths.indexOf(path)
  return {
    count: paths.length,
    isPulseOf: (cue, frames) => Math.abs(frames - framesOfPath(pathOf(cue) ?? '')) < PULSE_STEP / 2,
    async answer(page) {
      await page.context().route('**/audio/**', (route) => {
        const path = new URL(route.request().url()).pathname
        const level = paths.includes(path) ? LOWEST_LEVEL * 2 ** bitOf(path) : 0
        const body = pulseWav(secondsOf(path), { level, frames: framesOfPath(path) })
        return route.fulfill({ contentType: 'audio/wav', body })
      })
    },
  }
}

function pathOf(cue: Cue): string | null {
  if (cue.track === 'voice') return `/audio/voice/${DEFAULT_VOICE}/en-US/${clipKey(cue.text)}.mp3`
  if (cue.track === 'chime') return `/audio/cues/${cue.sound}.mp3`
  if (cue.track !== 'breath' || cue.phase.startsWith('hold')) return null
  return `/audio/cues/breath-${cue.phase === 'inhale' ? 'in' : 'out'}.mp3`
}

function bitOf(path: string): number {
  const track = path.includes('/voice/') ? 'voice' : path.includes('/breath-') ? 'breath' : 'chime'
  return PULSE_TRACKS.indexOf(track)
}

function secondsOf(path: string): number {
  const { voices, cues, ambience } = loadSoundLengths()
  const [name = '', locale = '', folder = ''] = path.replace('.mp3', '').split('/').toReversed()
  const kept = path.includes('/cues/') ? cues : path.includes('/ambience/') ? ambience : voices[folder]?.[locale]
  const seconds = kept?.[name]
  if (seconds === undefined) throw new Error(`No sound ${path}`)
  return seconds
}
