/** The page of the bench with the code of the app, and its pulses beside it. */
import type { Plugin } from 'vite'
import { clipKey } from '../../src/core/sound/clipKey.ts'
import type { SoundLengths } from '../../src/core/sound/clipLengths.ts'
import { PULSE_RATE, pulseWav } from '../../tests/support/pulses/pulseWav.ts'
import { servePage, type ServedPage } from '../../tests/support/servePage.ts'
import {
  CHIME,
  cueTime,
  CUES,
  levelOf,
  MEDIA_URL,
  METHODS,
  PULSE_FRAMES,
  PULSE_SECONDS,
  pulseUrl,
  RACE_SECONDS,
  SENTENCE,
  VOICE,
} from './page/cues.ts'

/** Serves the page until `close`. */
export function serveRaces(): Promise<ServedPage> {
  return servePage(new URL('page/', import.meta.url), [pulseLengths(), pulses()])
}

/** The app of the bench knows one sentence and one chime. */
function pulseLengths(): Plugin {
  const id = 'virtual:sound-lengths'
  const lengths: SoundLengths = {
    voices: { [VOICE]: { 'en-US': { [clipKey(SENTENCE)]: PULSE_SECONDS } } },
    cues: { [CHIME]: PULSE_SECONDS },
    ambience: {},
  }
  return {
    name: 'pulse-lengths',
    resolveId: (asked) => (asked === id ? `\0${id}` : null),
    load: (asked) => (asked === `\0${id}` ? `export default ${JSON.stringify(JSON.stringify(lengths))}` : null),
  }
}

function pulses(): Plugin {
  return {
    name: 'pulses',
    generateBundle() {
      for (const [path, source] of pulseFiles()) this.emitFile({ type: 'asset', fileName: path.slice(1), source })
    },
  }
}

function pulseFiles(): readonly (readonly [path: string, wav: Buffer])[] {
  const pulse = (level: number) => pulseWav(PULSE_SECONDS, { level, frames: PULSE_FRAMES })
  return [
    [`/audio/voice/${VOICE}/en-US/${clipKey(SENTENCE)}.mp3`, pulse(levelOf('window'))],
    [`/audio/cues/${CHIME}.mp3`, pulse(levelOf('sequencer'))],
    ...METHODS.map((method) => [pulseUrl(method), pulse(levelOf(method))] as const),
    [MEDIA_URL, mediaWav()],
  ]
}

/** A file that is silent but for a pulse at each cue. */
function mediaWav(): Buffer {
  const pulse = pulseWav(PULSE_SECONDS, { level: 0.5, frames: 2 * PULSE_FRAMES }).subarray(-PULSE_SECONDS * PULSE_RATE)
  const wav = pulseWav(RACE_SECONDS, { level: 0, frames: 0 })
  const header = wav.length - Math.round(RACE_SECONDS * PULSE_RATE)
  for (let n = 0; n < CUES; n++) pulse.copy(wav, header + Math.round(cueTime('cuechange', n) * PULSE_RATE))
  return wav
}
