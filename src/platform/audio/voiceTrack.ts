/** The sentences: the chosen voice, else the default one, else the voice of the device, else the caption alone. */
import { APP_LANGUAGE } from '../../core/script/language.ts'
import { DEVICE_VOICE, type SoundSettings } from '../../core/sound/soundSettings.ts'
import type { Cue } from '../../core/timeline/timeline.ts'
import type { Seconds } from '../../core/time.ts'
import type { Buffers } from './buffers.ts'
import { createDeviceVoice } from './deviceVoice.ts'
import type { Mixer } from './mixer.ts'
import { sourcesOf } from './soundUrls.ts'
import { createTimedSources } from './timedSources.ts'

export interface VoiceTrack {
  schedule(cue: Cue, when: Seconds, offset: Seconds): void
  silence(): void
}

export interface VoiceTrackOptions {
  readonly context: AudioContext
  readonly mixer: Mixer
  readonly buffers: Buffers
  readonly settings: () => SoundSettings
  /** A sentence that no voice could speak. */
  readonly onUnspoken: () => void
}

/** A voice track for one session. */
export function createVoiceTrack({ context, mixer, buffers, settings, onUnspoken }: VoiceTrackOptions): VoiceTrack {
  const sources = createTimedSources(context, mixer.input('voice'))
  const device = createDeviceVoice()
  let generation = 0

  function speakWithDevice(cue: Cue, when: Seconds, offset: Seconds): void {
    if (!device?.speaks(cue.lang ?? APP_LANGUAGE)) return onUnspoken()
    // Begun in its middle it would be heard whole, over the next one.
    if (offset === 0) device.speakIn(Math.max(0, when - context.currentTime) * 1000, cue.text, cue.lang)
  }

  return {
    schedule(cue, when, offset) {
      const turn = generation
      mixer.duck(when, when + (cue.endTime - cue.startTime) - offset)
      if (settings().voice === DEVICE_VOICE && device) return speakWithDevice(cue, when, offset)
      const clips = sourcesOf(cue, settings())
      const clip = buffers.atHand(clips)
      // The screen is drawn before a promise is kept, and what is due in a few hundredths of a second would be late.
      if (clip) return sources.start(clip, when, offset)
      void buffers.load(clips).then((buffer) => {
        if (turn !== generation) return
        if (buffer) sources.start(buffer, when, offset)
        else speakWithDevice(cue, when, offset)
      })
    },
    silence() {
      generation++
      sources.silence()
      device?.cancel()
      mixer.cancelDucking()
    },
  }
}
