/** The sound of one session: audible where the browser gives an audio context that runs, else a clock without sound. */
import type { PlayingOutput, SoundOutput, SoundTrouble } from '../../core/sound/soundOutput.ts'
import type { SoundSettingsStore } from '../../core/sound/soundSettings.ts'
import type { Cue, Timeline } from '../../core/timeline/timeline.ts'
import { createAudibleOutput, type AudibleOutput } from './audibleOutput.ts'
import { leaseAudioContext } from './audioContext.ts'
import { createSilentOutput } from './silentOutput.ts'

/** A sound output for a timeline. Nothing is created before `start`. */
export function createSoundOutput(first: Timeline, settings: SoundSettingsStore): SoundOutput {
  let timeline = first
  const troubleListeners = new Set<(trouble: SoundTrouble) => void>()
  const spokenListeners = new Set<() => void>()
  const inOrder = createQueue()
  /** Silent, with its clock standing, until an audible one runs. */
  let output: PlayingOutput = createSilentOutput()
  /** Loads already while its context is being started. */
  let starting: AudibleOutput | null = null
  let isClosed = false
  let isClipMissing = false

  function onTrouble(trouble: SoundTrouble): void {
    // Reported once, however many are missing.
    if (trouble === 'clip-missing' && isClipMissing) return
    isClipMissing ||= trouble === 'clip-missing'
    troubleListeners.forEach((listener) => listener(trouble))
  }

  const onSpoken = () => spokenListeners.forEach((listener) => listener())

  async function start(firstCues: readonly Cue[]): Promise<void> {
    const lease = leaseAudioContext(settings.get().overMyMusic)
    if (!lease) return startSilent()
    const audible = createAudibleOutput({ lease, timeline, settings, onTrouble, onSpoken })
    starting = audible
    const isRunning = await audible.start(firstCues)
    starting = null
    if (isClosed) return
    if (isRunning) output = audible
    else {
      audible.abandon()
      await startSilent()
    }
  }

  async function startSilent(): Promise<void> {
    await output.resume()
    onTrouble('no-sound')
  }

  /** Also before `start` and during it: whatever is created from now on has the new timeline. */
  function retime(next: Timeline): void {
    timeline = next
    ;(starting ?? output).retime(next)
  }

  function close(): void {
    if (isClosed) return
    isClosed = true
    troubleListeners.clear()
    spokenListeners.clear()
    starting?.close()
    output.close()
  }

  return {
    clock: { now: () => output.clock.now() },
    start,
    prepare: (cues) => (starting ?? output).prepare(cues),
    isReady: (cues) => output.isReady(cues),
    load: (cues, patience) => output.load(cues, patience),
    anchor: (position, clockTime) => output.anchor(position, clockTime),
    schedule: (cue, when, offset) => output.schedule(cue, when, offset),
    silence: () => output.silence(),
    retime,
    suspend: () => inOrder(async () => (isClosed ? undefined : output.suspend())),
    resume: () => inOrder(async () => (isClosed ? undefined : output.resume())),
    heardAt: (clockTime) => output.heardAt(clockTime),
    onTrouble: (listener) => void troubleListeners.add(listener),
    onSpoken: (listener) => void spokenListeners.add(listener),
    close,
  }
}

/** A quick pause and resume must reach the context in the order of the taps; one that fails holds up none after it. */
function createQueue(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return (work) => (last = last.then(work).catch(() => undefined))
}
