/** The sound of one session: the audio context's clock, or a clock without sound where the browser gives none. */
import type { SoundOutput, SoundTrouble } from '../../core/sound/soundOutput.ts'
import type { SoundSettingsStore } from '../../core/sound/soundSettings.ts'
import type { Cue, Timeline } from '../../core/timeline/timeline.ts'
import type { Seconds } from '../../core/time.ts'
import { leaseAudioContext, type AudioLease } from './audioContext.ts'
import { heardAt } from './heardAt.ts'
import { createPreloadedSounds } from './preloadedSounds.ts'
import { soundsOf } from './soundUrls.ts'
import { createSessionAudio, type SessionAudio } from './sessionAudio.ts'
import { createStoppableClock } from './stoppableClock.ts'

/** Long enough not to click, short enough to be silence at once (timing reference §4.5). */
const FADE: Seconds = 0.015
/** The closing bowl rings this long after the end. */
const RING_OUT: Seconds = 12
/** The bowl that is heard first is waited for so long; on a slow line the session then goes on without it. */
const PATIENCE: Seconds = 2

interface LeasedSound {
  readonly lease: AudioLease
  readonly speaker: SessionAudio
}

/** A sound output for a timeline. Nothing is made before `start`. */
export function createSoundOutput(timeline: Timeline, settings: SoundSettingsStore): SoundOutput {
  const listeners = new Set<(trouble: SoundTrouble) => void>()
  const spokenListeners = new Set<() => void>()
  const silentClock = createStoppableClock()
  const inOrder = createQueue()
  const files = createPreloadedSounds()
  let sound: LeasedSound | null = null
  /** Decodes already while the context is being started. */
  let opening: LeasedSound | null = null
  let isClosed = false
  let isClipMissing = false

  function tell(trouble: SoundTrouble): void {
    // Told once, however many are missing.
    if (trouble === 'clip-missing' && isClipMissing) return
    isClipMissing ||= trouble === 'clip-missing'
    listeners.forEach((listener) => listener(trouble))
  }

  const onSpoken = () => spokenListeners.forEach((listener) => listener())

  async function load(cues: readonly Cue[], patience: Seconds): Promise<boolean> {
    const speaker = sound?.speaker
    if (!speaker) return true
    await withPatience(speaker.load(cues), patience)
    return speaker.isReady(cues.filter(({ track }) => track === 'voice'))
  }

  const preload = () => void files.preload(soundsOf(timeline, settings.get()))

  async function start(first: readonly Cue[]): Promise<void> {
    const lease = leaseAudioContext(settings.get().overMyMusic)
    if (!lease) return goSilent()
    const speaker = createSessionAudio({ lease, files, timeline, settings: settings.get, onTrouble: tell, onSpoken })
    opening = { lease, speaker }
    const [isRunning] = await Promise.all([lease.run(), withPatience(speaker.load(first), PATIENCE)])
    if (isClosed) return
    sound = isRunning ? opening : null
    opening = null
    if (!isRunning) {
      speaker.stop()
      speaker.disconnect()
      lease.release(0)
      return goSilent()
    }
    speaker.watchdog.expect()
    preload()
  }

  function goSilent(): void {
    silentClock.run()
    tell('no-sound')
  }

  async function suspend(): Promise<void> {
    if (isClosed) return
    if (!sound) return silentClock.stop()
    sound.speaker.watchdog.rest()
    fadeTo(sound.lease, 0)
    await new Promise((resolve) => setTimeout(resolve, FADE * 1000))
    await sound.lease.suspend()
  }

  async function resume(): Promise<void> {
    if (isClosed) return
    if (!sound) return silentClock.run()
    sound.speaker.forgetLost()
    if (!(await sound.lease.run())) return tell('interrupted')
    fadeTo(sound.lease, 1)
    sound.speaker.watchdog.expect()
  }

  function close(): void {
    if (isClosed) return
    isClosed = true
    listeners.clear()
    spokenListeners.clear()
    stopApplying()
    files.release()
    silentClock.stop()
    const closing = sound ?? opening
    if (!closing) return
    closing.speaker.stop()
    closing.lease.release(RING_OUT)
    setTimeout(closing.speaker.disconnect, RING_OUT * 1000)
  }

  const stopApplying = settings.subscribe((changed) => {
    sound?.speaker.apply(changed)
    if (sound) preload()
  })

  return {
    clock: { now: () => sound?.lease.context.currentTime ?? silentClock.now() },
    start,
    prepare: (cues) => (sound ?? opening)?.speaker.prepare(cues),
    isReady: (cues) => sound?.speaker.isReady(cues) ?? true,
    load,
    anchor: (position, clockTime) => sound?.speaker.anchor(position, clockTime),
    schedule: (cue, when, offset) => sound?.speaker.schedule(cue, when, offset),
    silence: () => sound?.speaker.silence(),
    retime: (next) => (sound ?? opening)?.speaker.retime(next),
    suspend: () => inOrder(suspend),
    resume: () => inOrder(resume),
    heardAt: (clockTime) =>
      sound ? heardAt(sound.lease.context, clockTime) : silentClock.performanceTimeOf(clockTime),
    onTrouble: (listener) => void listeners.add(listener),
    onSpoken: (listener) => void spokenListeners.add(listener),
    close,
  }
}

/** A quick pause and resume must reach the context in the order of the taps; one that fails holds up none after it. */
function createQueue(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return (work) => (last = last.then(work).catch(() => undefined))
}

async function withPatience(work: Promise<unknown>, patience: Seconds): Promise<void> {
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, patience * 1000))])
}

function fadeTo({ context, output }: AudioLease, gain: number): void {
  output.gain.setTargetAtTime(gain, context.currentTime, FADE / 4)
}
