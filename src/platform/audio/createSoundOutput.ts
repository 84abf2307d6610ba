/** The sound of one session: the audio context's clock, or a clock without sound where the browser gives none. */
import type { SoundOutput, SoundSettingsStore, SoundTrouble } from '../../core/ports.ts'
import type { Cue, Timeline } from '../../core/timeline/timeline.ts'
import type { Seconds } from '../../core/time.ts'
import { masterGain, openAudioContext, restAudioContext, runAudioContext } from './audioContext.ts'
import { heardAt } from './heardAt.ts'
import { keepSounds, letGoOfSounds } from './soundFiles.ts'
import { soundsOf } from './soundUrls.ts'
import { createSpeaker, type Speaker } from './speaker.ts'
import { createStoppableClock } from './stoppableClock.ts'

/** Long enough not to click, short enough to be silence at once (timing reference §4.5). */
const FADE: Seconds = 0.015
/** The closing bowl rings this long after the end. */
const RING_OUT: Seconds = 12
/** What is heard first is waited for so long; on a slow line the session then goes on without it. */
const PATIENCE: Seconds = 2

interface RunningSound {
  readonly context: AudioContext
  readonly speaker: Speaker
}

/** A sound output for a timeline. Nothing is made before `start`. */
export function createSoundOutput(timeline: Timeline, settings: SoundSettingsStore): SoundOutput {
  const listeners = new Set<(trouble: SoundTrouble) => void>()
  const silentClock = createStoppableClock()
  const inOrder = createQueue()
  let sound: RunningSound | null = null
  /** Decodes already while the context is being started. */
  let opening: Speaker | null = null
  let isClipMissing = false

  function tell(trouble: SoundTrouble): void {
    // Told once, however many are missing.
    if (trouble === 'clip-missing' && isClipMissing) return
    isClipMissing ||= trouble === 'clip-missing'
    listeners.forEach((listener) => listener(trouble))
  }

  async function start(first: readonly Cue[]): Promise<void> {
    const context = openAudioContext(settings.get().overMyMusic)
    if (!context) return goSilent()
    const speaker = createSpeaker({ context, timeline, settings: settings.get, onTrouble: tell })
    opening = speaker
    const [isRunning] = await Promise.all([runAudioContext(context), withPatience(speaker.load(first))])
    opening = null
    if (!isRunning) {
      speaker.stop()
      speaker.disconnect()
      return goSilent()
    }
    sound = { context, speaker }
    fadeTo(context, 1)
    speaker.watchdog.expect()
    void keepSounds(soundsOf(timeline, settings.get()).map(({ url }) => url))
  }

  function goSilent(): void {
    silentClock.run()
    tell('no-sound')
  }

  async function suspend(): Promise<void> {
    if (!sound) return silentClock.stop()
    sound.speaker.watchdog.rest()
    fadeTo(sound.context, 0)
    await new Promise((resolve) => setTimeout(resolve, FADE * 1000))
    await sound.context.suspend()
  }

  async function resume(): Promise<void> {
    if (!sound) return silentClock.run()
    if (!(await runAudioContext(sound.context))) return tell('interrupted')
    fadeTo(sound.context, 1)
    sound.speaker.watchdog.expect()
  }

  const stopApplying = settings.subscribe((changed) => {
    sound?.speaker.apply(changed)
    void keepSounds(soundsOf(timeline, changed).map(({ url }) => url))
  })

  return {
    clock: { now: () => sound?.context.currentTime ?? silentClock.now() },
    start,
    prepare: (cues) => (sound?.speaker ?? opening)?.prepare(cues),
    isReady: (cues) => sound?.speaker.isReady(cues) ?? true,
    load: (cues) => withPatience(sound?.speaker.load(cues) ?? Promise.resolve()),
    anchor: (position, clockTime) => sound?.speaker.anchor(position, clockTime),
    schedule: (cue, when, offset) => sound?.speaker.schedule(cue, when, offset),
    silence: () => sound?.speaker.silence(),
    retime: (next) => sound?.speaker.retime(next),
    suspend: () => inOrder(suspend),
    resume: () => inOrder(resume),
    heardAt: (clockTime) => (sound ? heardAt(sound.context, clockTime) : silentClock.performanceTimeOf(clockTime)),
    onTrouble: (listener) => void listeners.add(listener),
    close() {
      stopApplying()
      letGoOfSounds()
      silentClock.stop()
      const closing = sound?.speaker
      if (!closing) return
      closing.stop()
      restAudioContext(RING_OUT)
      setTimeout(closing.disconnect, RING_OUT * 1000)
    },
  }
}

/** A quick pause and resume must reach the context in the order of the taps; one that fails holds up none after it. */
function createQueue(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return (work) => (last = last.then(work).catch(() => undefined))
}

async function withPatience(work: Promise<unknown>): Promise<void> {
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, PATIENCE * 1000))])
}

function fadeTo(context: AudioContext, gain: number): void {
  masterGain().gain.setTargetAtTime(gain, context.currentTime, FADE / 4)
}
