/** Three volumes into the master: voice, cues, ambience; the ambience ducks under the voice, by schedule. */
import type { SoundChannel, SoundSettings } from '../../core/sound/soundSettings.ts'
import { gainOf } from '../../core/sound/soundSettings.ts'
import type { Seconds } from '../../core/time.ts'

export interface Mixer {
  /** Where the sounds of a part are connected to. */
  readonly input: (part: SoundChannel) => AudioNode
  setVolumes(volumes: SoundSettings['volumes']): void
  /** Lowers the ambience while somebody speaks from `startTime` to `endTime` of the context's clock. */
  duck(startTime: Seconds, endTime: Seconds): void
  /** Forgets the ducking that was scheduled. */
  cancelDucking(): void
  disconnect(): void
}

const PARTS: readonly SoundChannel[] = ['voice', 'cues', 'ambience']
/** A change of volume is heard at once and does not click. */
const SMOOTH: Seconds = 0.03
/** Under the voice the ambience has this part of its amplitude: 8 dB less. */
const DUCKED = 0.4
/** It goes down a little before the first word and comes back slowly (time constants). */
const AHEAD: Seconds = 0.4
const DOWN: Seconds = 0.12
const UP: Seconds = 0.6

/** A mixer whose sum goes to `output`. */
export function createMixer(context: BaseAudioContext, output: AudioNode, volumes: SoundSettings['volumes']): Mixer {
  const gains = { voice: context.createGain(), cues: context.createGain(), ambience: context.createGain() }
  const ducking = context.createGain()
  for (const part of PARTS) {
    gains[part].gain.value = gainOf(volumes[part])
    gains[part].connect(output)
  }
  ducking.connect(gains.ambience)

  return {
    input: (part) => (part === 'ambience' ? ducking : gains[part]),
    setVolumes(requested) {
      for (const part of PARTS) gains[part].gain.setTargetAtTime(gainOf(requested[part]), context.currentTime, SMOOTH)
    },
    duck(startTime, endTime) {
      ducking.gain.setTargetAtTime(DUCKED, Math.max(context.currentTime, startTime - AHEAD), DOWN)
      ducking.gain.setTargetAtTime(1, endTime, UP)
    },
    cancelDucking() {
      ducking.gain.cancelScheduledValues(context.currentTime)
      ducking.gain.setTargetAtTime(1, context.currentTime, UP)
    },
    disconnect() {
      for (const part of PARTS) gains[part].disconnect()
    },
  }
}
