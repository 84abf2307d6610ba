/**
 * Plays a timeline: keeps the state machine, hands sounds out in a window ahead, and tells listeners where we are.
 * Nothing that is heard is started by a timer: ticks only top up what the audio clock will play.
 */
import type { SoundOutput } from '../ports.ts'
import type { Cue, Timeline } from '../timeline/timeline.ts'
import type { Seconds, Ticker } from '../time.ts'
import { cuesStarting, DECODE_AHEAD, sentenceAt, WINDOW } from './scheduler.ts'
import { IDLE, positionAt, transition, type TransportCommand, type TransportState } from './transport.ts'

export interface TransportOptions {
  readonly timeline: Timeline
  readonly sound: SoundOutput
  readonly ticker: Ticker
  readonly onChange: () => void
}

export interface Transport {
  /** `preparing` from the first `play` until sound runs. */
  readonly status: () => TransportState['status'] | 'preparing'
  readonly position: () => Seconds
  /** The clock time at which a position is heard, as long as nothing jumps. */
  readonly clockTimeOf: (position: Seconds) => Seconds
  readonly send: (command: TransportCommand) => void
}

/** After a jump the first sound has this long to reach the audio thread (timing reference §4.3). */
const JUMP_LEAD: Seconds = 0.03

/** A transport at the beginning of a timeline. The first `play` must come inside a tap. */
export function createTransport({ timeline, sound, ticker, onChange }: TransportOptions): Transport {
  let state: TransportState = IDLE
  let scheduledUntil: Seconds = 0
  let stopTicking: (() => void) | null = null

  const now = () => sound.clock.now()
  const position = () => positionAt(state, now(), timeline.duration)
  const clockTimeOf = (at: Seconds) => state.anchor.clockTime + (at - state.anchor.position)

  function fill(): void {
    const until = position() + WINDOW
    sound.prepare(cuesStarting(timeline, position(), position() + DECODE_AHEAD))
    if (until <= scheduledUntil) return
    for (const cue of cuesStarting(timeline, scheduledUntil, until)) sound.schedule(cue, clockTimeOf(cue.startTime), 0)
    scheduledUntil = until
  }

  function startFrom(at: Seconds): void {
    state = { ...state, anchor: { clockTime: now() + JUMP_LEAD, position: at } }
    scheduledUntil = at
    const begun: Cue | null = sentenceAt(timeline, at)
    if (begun) sound.schedule(begun, clockTimeOf(at), at - begun.startTime)
    fill()
  }

  async function begin(): Promise<void> {
    const started = sound.start()
    sound.prepare(cuesStarting(timeline, 0, DECODE_AHEAD))
    await started
    if (state.status === 'ended') return sound.close()
    stopTicking = ticker.start(() => send({ type: 'tick' }))
    startFrom(state.anchor.position)
    if (state.status === 'paused') await sound.suspend()
    onChange()
  }

  function send(command: TransportCommand): void {
    const before = state
    state = transition(state, command, now(), timeline)
    if (before.status === 'idle' && state.status === 'playing') void begin()
    else if (stopTicking) follow(before, command)
    onChange()
  }

  function follow(before: TransportState, command: TransportCommand): void {
    if (state.status === 'ended') return finish(command)
    if (before.status === 'paused' && state.status === 'playing') void sound.resume()
    if (before.status === 'playing' && state.status === 'paused') void sound.suspend()
    if (state.anchor !== before.anchor) {
      sound.silence()
      startFrom(state.anchor.position)
    } else if (state.status === 'playing') fill()
  }

  function finish(command: TransportCommand): void {
    stopTicking?.()
    stopTicking = null
    if (command.type !== 'tick') sound.silence()
    sound.close()
  }

  const isPreparing = () => state.status === 'playing' && stopTicking === null

  return { status: () => (isPreparing() ? 'preparing' : state.status), position, clockTimeOf, send }
}
