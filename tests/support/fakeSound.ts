import type { SoundOutput, SoundTrouble } from '../../src/core/sound/soundOutput.ts'
import type { Cue } from '../../src/core/timeline/timeline.ts'
import type { Clock, Seconds } from '../../src/core/time.ts'
import { manualClock, type ManualClock } from './manualClock.ts'

interface Scheduled {
  readonly cue: Cue
  readonly when: Seconds
  readonly offset: Seconds
}

export interface FakeSound extends SoundOutput {
  readonly time: ManualClock
  /** What was scheduled and not silenced, in the order in which it came. */
  readonly scheduled: () => readonly Scheduled[]
  readonly isSuspended: () => boolean
  readonly isClosed: () => boolean
  /** This cue is not ready before it arrives. */
  readonly lacks: (cue: Cue) => void
  readonly arrive: () => void
  readonly trouble: (trouble: SoundTrouble) => void
  /** A recorded sentence begins to be heard. */
  readonly spoken: () => void
  /** No sentence can be had from now on, or all can again. */
  readonly loseVoice: (isLost: boolean) => void
  /** Lets the device sleep: monotonic time passes, the sound stands still. */
  readonly sleep: (seconds: Seconds) => void
  /** The clock that runs on in sleep. */
  readonly monotonic: Clock
}

/** A loudspeaker without sound: its clock is moved by hand and stands still while suspended. */
export function fakeSound(): FakeSound {
  const time = manualClock()
  const listeners = new Set<(trouble: SoundTrouble) => void>()
  const spokenListeners = new Set<() => void>()
  const undecoded = new Set<Cue>()
  let isVoiceLost = false
  let arrived: () => void = () => undefined
  let scheduled: readonly Scheduled[] = []
  let [isSuspended, isClosed] = [false, false]
  let stoodAt: Seconds | null = null
  let stood: Seconds = 0
  const isLost = ({ track }: Cue) => isVoiceLost && track === 'voice'
  return {
    time,
    clock: { now: () => (stoodAt ?? time.now()) - stood },
    start: () => Promise.resolve(),
    prepare: () => undefined,
    isReady: (cues) => cues.every((cue) => !undecoded.has(cue) && !isLost(cue)),
    load: (cues) =>
      cues.some((cue) => undecoded.has(cue))
        ? new Promise((resolve) => (arrived = () => resolve(true)))
        : Promise.resolve(!cues.some(isLost)),
    anchor: () => undefined,
    retime: () => undefined,
    schedule: (cue, when, offset) => void (scheduled = [...scheduled, { cue, when, offset }]),
    silence: () => void (scheduled = []),
    async suspend() {
      isSuspended = true
      stoodAt ??= time.now()
    },
    async resume() {
      isSuspended = false
      stood += stoodAt === null ? 0 : time.now() - stoodAt
      stoodAt = null
    },
    heardAt: (clockTime) => clockTime * 1000,
    onTrouble: (listener) => void listeners.add(listener),
    onSpoken: (listener) => void spokenListeners.add(listener),
    close: () => void (isClosed = true),
    scheduled: () => scheduled,
    isSuspended: () => isSuspended,
    lacks: (cue) => void undecoded.add(cue),
    arrive() {
      undecoded.clear()
      arrived()
    },
    isClosed: () => isClosed,
    monotonic: { now: () => time.now() },
    sleep(seconds) {
      stood += seconds
      time.jump(seconds)
    },
    spoken: () => spokenListeners.forEach((listener) => listener()),
    loseVoice: (isIt) => void (isVoiceLost = isIt),
    trouble: (trouble) => listeners.forEach((listener) => listener(trouble)),
  }
}
