import { DEFAULT_SOUND_SETTINGS, type SoundSettings } from '../../../src/core/sound/soundSettings.ts'
import type { Cue, Timeline } from '../../../src/core/timeline/timeline.ts'
import { createTransport } from '../../../src/core/transport/createTransport.ts'
import { createSoundOutput } from '../../../src/platform/audio/createSoundOutput.ts'
import { createTicker } from '../../../src/platform/device/ticker.ts'
import { CHIME, SENTENCE } from './cues.ts'

export interface OurRun {
  /** Seconds of the context's clock at which position 0 is. */
  readonly zero: number
  readonly end: () => void
}

const settings: SoundSettings = {
  ...DEFAULT_SOUND_SETTINGS,
  volumes: { voice: 1, cues: 1, ambience: 1 },
  ambience: null,
}

/** Plays sentences (through the window) and chimes (through the sequencer) at these times, by the code of the app. */
export async function playOurs(
  sentences: readonly number[],
  chimes: readonly number[],
  duration: number,
): Promise<OurRun> {
  const cues = [...sentences.map((at) => cueAt('voice', at)), ...chimes.map((at) => cueAt('chime', at))]
  const timeline: Timeline = {
    id: 'race',
    title: 'Race',
    duration,
    cues: cues.toSorted((a, b) => a.startTime - b.startTime),
    chapters: [
      {
        step: 0,
        path: '',
        kind: 'rest',
        pose: null,
        side: null,
        startTime: 0,
        endTime: duration,
        holdStart: 0,
        holdEnd: duration,
      },
    ],
  }
  const transport = createTransport({
    timeline,
    sound: createSoundOutput(timeline, {
      get: () => settings,
      change: () => undefined,
      subscribe: () => () => undefined,
    }),
    ticker: createTicker(),
    monotonic: { now: () => performance.now() / 1000 },
    isHidden: () => false,
    onChange: () => undefined,
    onSleep: () => undefined,
    onVoiceLost: () => undefined,
  })
  transport.send({ type: 'play' })
  while (transport.status() === 'preparing') await new Promise((resolve) => setTimeout(resolve, 10))
  return { zero: transport.clockTimeOf(0), end: () => transport.send({ type: 'end', reason: 'user' }) }
}

function cueAt(track: 'voice' | 'chime', startTime: number): Cue {
  const span = { startTime, endTime: startTime + 0.2 }
  return track === 'voice' ? { track, ...span, text: SENTENCE } : { track, ...span, sound: CHIME }
}
