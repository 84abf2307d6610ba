/** The loudspeaker of one session: the audio context's clock, timed voice and chimes, and the ambience under them. */
import type { SoundOutput, SoundTrouble } from '../../core/ports.ts'
import type { Timeline } from '../../core/timeline/timeline.ts'
import type { Seconds } from '../../core/time.ts'
import { loadAmbience, type Ambience } from './ambience.ts'
import { masterGain, openAudioContext, restAudioContext, runAudioContext } from './audioContext.ts'
import { createBuffers } from './buffers.ts'
import { heardAt } from './heardAt.ts'
import { keepSounds } from './soundFiles.ts'
import { soundUrl } from './soundUrls.ts'
import { createStoppableClock } from './stoppableClock.ts'
import { createTimedSources, type TimedSources } from './timedSources.ts'

/** Long enough not to click, short enough to be silence at once (timing reference §4.5). */
const FADE: Seconds = 0.015
/** The closing bowl rings this long after the end. */
const RING_OUT: Seconds = 12

/** A sound output for a timeline. Nothing is made before `start`. */
export function createSoundOutput(timeline: Timeline): SoundOutput {
  const listeners = new Set<(trouble: SoundTrouble) => void>()
  const tell = (trouble: SoundTrouble) => listeners.forEach((listener) => listener(trouble))
  const silentClock = createStoppableClock()
  const buffers = createBuffers(() => tell('clip-missing'))
  const inOrder = createQueue()
  let context: AudioContext | null = null
  let sources: TimedSources | null = null
  let ambience: Ambience | null = null
  let isClosed = false

  async function start(): Promise<void> {
    const opened = openAudioContext()
    if (!opened || !(await runAudioContext(opened))) {
      silentClock.run()
      return tell('no-sound')
    }
    context = opened
    sources = createTimedSources(opened, masterGain())
    fadeTo(opened, 1)
    buffers.open(opened)
    void keepSounds(urlsOf(timeline))
    void startAmbience()
  }

  async function startAmbience(): Promise<void> {
    const url = timeline.cues
      .map((cue) => (cue.track === 'ambience' ? soundUrl(cue) : null))
      .find((found) => found !== null)
    if (!url) return
    const loaded = await loadAmbience(url).catch(() => null)
    if (!loaded) return tell('clip-missing')
    if (isClosed) return loaded.stop()
    ambience = loaded
    if (context?.state === 'running') loaded.play()
  }

  async function suspend(): Promise<void> {
    if (!context) return silentClock.stop()
    fadeTo(context, 0)
    await new Promise((resolve) => setTimeout(resolve, FADE * 1000))
    ambience?.pause()
    await context.suspend()
  }

  async function resume(): Promise<void> {
    if (!context) return silentClock.run()
    if (!(await runAudioContext(context))) return tell('no-sound')
    fadeTo(context, 1)
    ambience?.play()
  }

  return {
    clock: { now: () => context?.currentTime ?? silentClock.now() },
    start,
    prepare: (cues) => buffers.keepOnly(cues),
    schedule(cue, when, offset) {
      const current = sources
      if (!current) return
      void buffers.load(cue).then((buffer) => {
        if (buffer && current === sources) current.start(buffer, when, offset)
      })
    },
    silence() {
      sources?.silence()
      if (context) sources = createTimedSources(context, masterGain())
    },
    suspend: () => inOrder(suspend),
    resume: () => inOrder(resume),
    heardAt: (clockTime) => (context ? heardAt(context, clockTime) : silentClock.performanceTimeOf(clockTime)),
    onTrouble: (listener) => void listeners.add(listener),
    close() {
      isClosed = true
      silentClock.stop()
      ambience?.stop()
      buffers.close()
      if (context) restAudioContext(RING_OUT)
    },
  }
}

/** A quick pause and resume must reach the context in the order of the taps. */
function createQueue(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return (work) => (last = last.then(work))
}

function fadeTo(context: AudioContext, gain: number): void {
  masterGain().gain.setTargetAtTime(gain, context.currentTime, FADE / 4)
}

function urlsOf(timeline: Timeline): readonly string[] {
  return [...new Set(timeline.cues.flatMap((cue) => soundUrl(cue) ?? []))]
}
