/**
 * Five ways to sound a cue at its time, side by side in one page: our window and our sequencer through the code of the app,
 * Howler from timers, Howler from the cues of a media element, and the Transport of Tone.js. What counts is the frame in
 * which a pulse was rendered (timing reference §2.1).
 */
import { Howler } from 'howler'
import { blockAgainAndAgain } from './blockAgainAndAgain.ts'
import type { Contestant } from './contestant.ts'
import { bitOf, cueTime, CUES, LEVELS, type Method, RACE_SECONDS, RATE } from './cues.ts'
import { listen, onsetsOf } from './listen.ts'
import { playOurs } from './playOurs.ts'
import { raceCuechange } from './raceCuechange.ts'
import { raceTimeout } from './raceTimeout.ts'
import { raceTone } from './raceTone.ts'

export interface Race {
  /** Frames by which each cue was off, of every method; null where it was not heard. */
  readonly errors: Readonly<Record<Method, readonly (number | null)[]>>
}

declare global {
  interface Window {
    race: (isBlocked: boolean) => Promise<Race>
    /** Frames by which a cue was off that came after so many seconds of silence; null where it was not heard. */
    hearAfterSilence: (seconds: number) => Promise<number | null>
  }
}

// Pulses are not resampled where the contexts run at their rate.
const NativeContext = AudioContext
window.AudioContext = class extends NativeContext {
  constructor(options?: AudioContextOptions) {
    super({ ...options, sampleRate: RATE })
  }
}

window.race = async (isBlocked) => {
  const times = (method: Method) => Array.from({ length: CUES }, (_, n) => cueTime(method, n))
  const ours = await playOurs(times('window'), times('sequencer'), RACE_SECONDS)
  const { ctx, masterGain } = Howler
  const heard = await listen(masterGain, LEVELS)
  const onsets = (method: Method) => () => onsetsOf(heard, bitOf(method))
  const our = (method: Method): Contestant => ({
    method,
    planned: () => times(method).map((at) => Math.round((ours.zero + at) * RATE)),
    onsets: onsets(method),
  })
  const contestants = [
    our('window'),
    our('sequencer'),
    await raceTimeout(ctx, onsets('timeout')),
    await raceCuechange(ctx, onsets('cuechange')),
    await raceTone(),
  ]
  if (isBlocked) blockAgainAndAgain(RACE_SECONDS)
  await seconds(RACE_SECONDS + 1)
  const errors = contestants.map(({ method, planned, onsets }) => [method, errorsOf(planned(), onsets())])
  return { errors: Object.fromEntries(errors) }
}

window.hearAfterSilence = async (silence) => {
  const { zero } = await playOurs([silence], [], silence + 5)
  const heard = await listen(Howler.masterGain, LEVELS)
  await seconds(silence + 2)
  return errorsOf([Math.round((zero + silence) * RATE)], onsetsOf(heard, bitOf('window')))[0] ?? null
}

/** Each cue takes the nearest pulse that no cue before it took; further off than this it counts as lost. */
const NEAR = 0.6 * RATE

function errorsOf(planned: readonly number[], onsets: readonly number[]): readonly (number | null)[] {
  const left = new Set(onsets)
  return planned.map((due) => {
    const [nearest] = [...left].toSorted((a, b) => Math.abs(a - due) - Math.abs(b - due))
    if (nearest === undefined || Math.abs(nearest - due) > NEAR) return null
    left.delete(nearest)
    return nearest - due
  })
}

function seconds(length: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, length * 1000))
}
