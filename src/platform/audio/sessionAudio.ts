/** What sounds in one session, once there is a running context: mixer, voice, cues, bed and the watchdog over all. */
import type { SoundTrouble } from '../../core/sound/soundOutput.ts'
import type { SoundSettings } from '../../core/sound/soundSettings.ts'
import type { Cue, Timeline } from '../../core/timeline/timeline.ts'
import type { Seconds } from '../../core/time.ts'
import { playAmbience, type AmbienceLoop } from './ambience.ts'
import type { AudioLease } from './audioContext.ts'
import { createBuffers } from './buffers.ts'
import { createCueTrack } from './cueTrack.ts'
import { createMixer } from './mixer.ts'
import type { PreloadedSounds } from './preloadedSounds.ts'
import { ambienceOf, sourcesOf } from './soundUrls.ts'
import { createVoiceTrack } from './voiceTrack.ts'
import { createWatchdog, type Watchdog } from './watchdog.ts'

export interface SessionAudio {
  readonly watchdog: Watchdog
  anchor(position: Seconds, clockTime: Seconds): void
  prepare(cues: readonly Cue[]): void
  /** Resolves when these cues can be heard, before all others, or cannot at all. */
  load(cues: readonly Cue[]): Promise<unknown>
  /** True if all can begin at once; a sound that is lost is not waited for, a sentence that was recorded is. */
  isReady(cues: readonly Cue[]): boolean
  /** What could not be had is asked for again when it is next wished for. */
  forgetLost(): void
  schedule(cue: Cue, when: Seconds, offset: Seconds): void
  silence(): void
  retime(timeline: Timeline): void
  apply(settings: SoundSettings): void
  /** Stops watching and fades the bed; `disconnect` when all has rung out. */
  stop(): void
  disconnect(): void
}

export interface SessionAudioOptions {
  readonly lease: Pick<AudioLease, 'context' | 'output'>
  readonly files: PreloadedSounds
  readonly timeline: Timeline
  readonly settings: () => SoundSettings
  readonly onTrouble: (trouble: SoundTrouble) => void
  /** A sentence is heard. */
  readonly onSpoken: () => void
}

/** A speaker into the output of a lease, with the bed already playing. */
export function createSessionAudio({
  lease,
  files,
  timeline,
  settings,
  onTrouble,
  onSpoken,
}: SessionAudioOptions): SessionAudio {
  const { context, output } = lease
  const mixer = createMixer(context, output, settings().volumes)
  const buffers = createBuffers(context, files)
  const voice = createVoiceTrack({ context, mixer, buffers, settings, onTrouble, onSpoken })
  const cues = createCueTrack({ context, output: mixer.input('cues'), buffers, timeline, settings })
  const watchdog = createWatchdog(context, () => onTrouble('interrupted'))
  let bed: { readonly url: string; readonly playing: AmbienceLoop } | null = null
  let wishedBed: string | null = null
  let isStopped = false

  async function changeBed(): Promise<void> {
    const source = ambienceOf(timeline, settings())
    wishedBed = source?.url ?? null
    if (bed?.url === wishedBed) return
    bed?.playing.stop()
    bed = null
    const buffer = source ? await buffers.load([source]) : null
    if (!source || !buffer || source.url !== wishedBed || isStopped) return
    bed = { url: source.url, playing: playAmbience(context, buffer, mixer.input('ambience')) }
  }

  void changeBed()
  return {
    watchdog,
    anchor: cues.anchor,
    prepare(coming) {
      const wanted = coming.map((cue) => sourcesOf(cue, settings()))
      buffers.keepOnly(wanted.flat())
      for (const sources of wanted.filter(isSomething)) void buffers.load(sources)
    },
    load: (cues) => buffers.loadFirst(cues.map((cue) => sourcesOf(cue, settings())).filter(isSomething)),
    isReady: (cues) =>
      cues.every((cue) => {
        const sources = sourcesOf(cue, settings())
        if (cue.track !== 'voice') return buffers.isLoaded(sources)
        return sources.length === 0 || voice.isOfDevice() || buffers.atHand(sources) !== null
      }),
    forgetLost: buffers.forgetLost,
    schedule(cue, when, offset) {
      if (cue.track === 'voice') voice.schedule(cue, when, offset)
      else cues.schedule(cue, when)
    },
    silence() {
      voice.silence()
      cues.silence()
    },
    retime: cues.retime,
    apply({ volumes }) {
      mixer.setVolumes(volumes)
      cues.rewrite()
      void changeBed()
    },
    stop() {
      isStopped = true
      watchdog.stop()
      bed?.playing.stop()
    },
    disconnect() {
      cues.disconnect()
      mixer.disconnect()
    },
  }
}

function isSomething(sources: readonly unknown[]): boolean {
  return sources.length > 0
}
