/** The sentences: the chosen voice, else the default one, else the voice of the device, else the caption alone. */
import type { SoundTrouble } from '../../core/sound/soundOutput.ts'
import { APP_LANGUAGE } from '../../core/script/language.ts'
import { DEVICE_VOICE, type SoundSettings } from '../../core/sound/soundSettings.ts'
import type { VoiceCue } from '../../core/timeline/timeline.ts'
import type { Seconds } from '../../core/time.ts'
import { RETRY, type Buffers } from './buffers.ts'
import { createDeviceVoice } from './deviceVoice.ts'
import type { Mixer } from './mixer.ts'
import { sourcesOf } from './soundUrls.ts'
import { createTimedSources } from './timedSources.ts'

export interface VoiceTrack {
  schedule(cue: VoiceCue, when: Seconds, offset: Seconds): void
  silence(): void
  /** True if the device is to speak the sentences, as the person chose. */
  isOfDevice(): boolean
}

export interface VoiceTrackOptions {
  readonly context: AudioContext
  readonly mixer: Mixer
  readonly buffers: Buffers
  readonly settings: () => SoundSettings
  /** `clip-missing` for a sentence that no voice can speak, `unreachable` for a recorded one that is due and cannot be loaded. */
  readonly onTrouble: (trouble: SoundTrouble) => void
  /** A recorded sentence begins to be heard. */
  readonly onSpoken: () => void
}

/** A sentence counts as due this long before its time: timers and the context's clock differ by less. */
const DUE: Seconds = 0.05
/** While the clock of the context stands still, it is looked at again after so long. */
const STANDING: Seconds = 1
/** A sentence that is on its way when it is due may come so late, and then begins as far in as it should be by then. */
const GRACE: Seconds = 1

/** A voice track for one session. */
export function createVoiceTrack(options: VoiceTrackOptions): VoiceTrack {
  const { context, mixer, buffers, settings, onTrouble, onSpoken } = options
  const sources = createTimedSources(context, mixer.input('voice'))
  const device = createDeviceVoice()
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let generation = 0

  const isOfDevice = () => settings().voice === DEVICE_VOICE && device !== null

  function after(seconds: Seconds, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, seconds * 1000)
    timers.add(timer)
  }

  /** Calls back at a time of the context, which may stand still on the way there. */
  function at(when: Seconds, work: () => void): void {
    const left = when - DUE - context.currentTime
    if (left <= 0) work()
    else after(context.state === 'running' ? left : Math.max(left, STANDING), () => at(when, work))
  }

  function speakWithDevice(cue: VoiceCue, when: Seconds, offset: Seconds): void {
    if (!device?.speaks(cue.lang ?? APP_LANGUAGE)) return onTrouble('clip-missing')
    // Begun in its middle it would be heard whole, over the next one.
    if (offset === 0) device.speakIn(Math.max(0, when - context.currentTime) * 1000, cue.text, cue.lang)
  }

  /** Requested until it is due. */
  function speakRecorded(cue: VoiceCue, when: Seconds, offset: Seconds): void {
    const clips = sourcesOf(cue, settings())
    const turn = generation
    let state: 'loading' | 'unavailable' | 'scheduled' | 'abandoned' = 'loading'

    function play(buffer: AudioBuffer): void {
      state = 'scheduled'
      sources.start(buffer, when, offset)
      at(when, onSpoken)
    }

    async function request(): Promise<void> {
      // Nobody waits for it while the session stands paused.
      const buffer = context.state === 'running' ? await buffers.load(clips) : null
      if (turn !== generation || state === 'abandoned') return
      if (buffer) return play(buffer)
      state = 'unavailable'
      after(RETRY, () => void request())
    }

    function abandon(): void {
      if (state === 'scheduled' || state === 'abandoned') return
      state = 'abandoned'
      onTrouble('unreachable')
      // A timer of a hidden page may come a minute late.
      const isLate = context.currentTime > when + GRACE + STANDING
      if (!isLate && device?.speaks(cue.lang ?? APP_LANGUAGE)) speakWithDevice(cue, when, offset)
    }

    // The screen is drawn before a promise is kept, and what is due in a few hundredths of a second would be late.
    const clip = buffers.atHand(clips)
    if (clip) play(clip)
    else {
      void request()
      at(when, () => (state === 'unavailable' ? abandon() : at(when + GRACE, abandon)))
    }
  }

  return {
    schedule(cue, when, offset) {
      mixer.duck(when, when + (cue.endTime - cue.startTime) - offset)
      if (isOfDevice() || sourcesOf(cue, settings()).length === 0) speakWithDevice(cue, when, offset)
      else speakRecorded(cue, when, offset)
    },
    silence() {
      generation++
      timers.forEach(clearTimeout)
      timers.clear()
      sources.silence()
      device?.cancel()
      mixer.cancelDucking()
    },
    isOfDevice,
  }
}
