/** A sound output on an audio context: mixer, voice, cues and ambience, and the watchdog over all of them. */
import type { PlayingOutput, SoundTrouble } from '../../core/sound/soundOutput.ts'
import type { SoundSettings, SoundSettingsStore } from '../../core/sound/soundSettings.ts'
import type { Cue, Timeline } from '../../core/timeline/timeline.ts'
import type { Seconds } from '../../core/time.ts'
import { createAmbienceTrack } from './ambience.ts'
import type { AudioLease } from './audioContext.ts'
import { createBuffers } from './buffers.ts'
import { createCueTrack } from './cueTrack.ts'
import { heardAt } from './heardAt.ts'
import { createMixer } from './mixer.ts'
import { createPreloadedSounds } from './preloadedSounds.ts'
import { ambienceOf, soundsOf, sourcesOf, type SoundSource } from './soundUrls.ts'
import { createVoiceTrack } from './voiceTrack.ts'
import { createWatchdog } from './watchdog.ts'

export interface AudibleOutput extends PlayingOutput {
  /** Runs the context and loads the first cues meanwhile; false where the context does not run. Never rejects. */
  start(first: readonly Cue[]): Promise<boolean>
  /** Releases all resources at once, where the context does not run. */
  abandon(): void
}

export interface AudibleOutputOptions {
  readonly lease: AudioLease
  readonly timeline: Timeline
  readonly settings: SoundSettingsStore
  readonly onTrouble: (trouble: SoundTrouble) => void
  /** A recorded sentence begins to be heard. */
  readonly onSpoken: () => void
}

/** Long enough not to click, short enough to be silence at once (timing reference §4.5). */
const FADE: Seconds = 0.015
/** The closing bowl rings this long after the end. */
const RING_OUT: Seconds = 12
/** The bowl that is heard first is waited for so long; on a slow line the session then goes on without it. */
const PATIENCE: Seconds = 2

/** An output into a lease of the audio context. Its ambience fades in as soon as the context runs. */
export function createAudibleOutput(options: AudibleOutputOptions): AudibleOutput {
  const { lease, onTrouble, onSpoken } = options
  const { context, output } = lease
  const settings = options.settings.get
  let { timeline } = options
  const files = createPreloadedSounds()
  const mixer = createMixer(context, output, settings().volumes)
  const buffers = createBuffers(context, files)
  const voice = createVoiceTrack({ context, mixer, buffers, settings, onTrouble, onSpoken })
  const cues = createCueTrack({ context, output: mixer.input('cues'), buffers, timeline, settings })
  const ambience = createAmbienceTrack(context, mixer.input('ambience'), buffers)
  const watchdog = createWatchdog(context, () => onTrouble('interrupted'))
  let isStarted = false
  let isClosed = false

  const sourcesOfAll = (all: readonly Cue[]) => all.map((cue) => sourcesOf(cue, settings()))
  const updateAmbience = () => ambience.play(ambienceOf(timeline, settings()))
  const preload = () => void files.preload(soundsOf(timeline, settings()))

  async function loadFirst(first: readonly Cue[], patience: Seconds): Promise<void> {
    const loading = buffers.loadFirst(sourcesOfAll(first).filter(isSomething))
    await Promise.race([loading, after(patience)])
  }

  function isReady(all: readonly Cue[]): boolean {
    return all.every((cue) => {
      const sources = sourcesOf(cue, settings())
      if (cue.track !== 'voice') return buffers.isLoaded(sources)
      return sources.length === 0 || voice.isOfDevice() || buffers.atHand(sources) !== null
    })
  }

  function applySettings({ volumes }: SoundSettings): void {
    mixer.setVolumes(volumes)
    cues.rewrite()
    updateAmbience()
    if (isStarted) preload()
  }

  const fadeTo = (gain: number) => output.gain.setTargetAtTime(gain, context.currentTime, FADE / 4)

  function stop(): void {
    isClosed = true
    unsubscribe()
    files.release()
    watchdog.stop()
    ambience.stop()
  }

  function disconnect(): void {
    cues.disconnect()
    mixer.disconnect()
  }

  const unsubscribe = options.settings.subscribe(applySettings)
  updateAmbience()
  return {
    async start(first) {
      const [isRunning] = await Promise.all([lease.run(), loadFirst(first, PATIENCE)])
      if (!isRunning || isClosed) return isRunning
      isStarted = true
      watchdog.expect()
      preload()
      return true
    },
    clock: { now: () => context.currentTime },
    prepare(coming) {
      const sounds = sourcesOfAll(coming)
      buffers.retainOnly(sounds.flat())
      for (const sources of sounds.filter(isSomething)) void buffers.load(sources)
    },
    isReady,
    async load(all, patience) {
      await loadFirst(all, patience)
      return isReady(all.filter(({ track }) => track === 'voice'))
    },
    anchor: cues.anchor,
    schedule(cue, when, offset) {
      if (cue.track === 'voice') voice.schedule(cue, when, offset)
      else cues.schedule(cue, when)
    },
    silence() {
      voice.silence()
      cues.silence()
    },
    retime(next) {
      timeline = next
      cues.retime(next)
      updateAmbience()
      if (isStarted) preload()
    },
    async suspend() {
      watchdog.rest()
      fadeTo(0)
      await after(FADE)
      await lease.suspend()
    },
    async resume() {
      buffers.forgetLost()
      if (!(await lease.run())) return onTrouble('interrupted')
      fadeTo(1)
      watchdog.expect()
    },
    heardAt: (clockTime) => heardAt(context, clockTime),
    close() {
      stop()
      lease.release(RING_OUT)
      setTimeout(disconnect, RING_OUT * 1000)
    },
    abandon() {
      stop()
      disconnect()
      lease.release(0)
    },
  }
}

function after(seconds: Seconds): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}

function isSomething(sources: readonly SoundSource[]): boolean {
  return sources.length > 0
}
