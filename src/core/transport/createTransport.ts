/**
 * Plays a timeline: carries out what the state machine of transport.ts decides, hands sounds out in a window ahead, and reports
 * back what the sound and the clocks do. Nothing that is heard is started by a timer: ticks only refill what the audio clock
 * will play.
 */
import type { SoundOutput } from '../sound/soundOutput.ts'
import type { Cue, Timeline } from '../timeline/timeline.ts'
import type { Clock, Seconds, Ticker } from '../time.ts'
import { cuesStarting, cuesToDecode, sentenceAt, SCHEDULE_WINDOW } from './scheduler.ts'
import { hasSlept, type ClockReading } from './sleep.ts'
import { transition, type TransportEvent } from './transport.ts'
import {
  IDLE_STATE,
  isPaused,
  isRunning,
  overdueSentence,
  positionAt,
  visibleStatus,
  type Anchor,
  type TransportEndReason,
  type TransportState,
} from './transportState.ts'

export interface TransportOptions {
  readonly timeline: Timeline
  readonly sound: SoundOutput
  readonly ticker: Ticker
  /** Runs on while the audio clock stands still, in sleep and when something takes the sound away. */
  readonly monotonic: Clock
  readonly isHidden: () => boolean
  readonly onChange: () => void
  /** The device slept: playback is paused where it was last heard. */
  readonly onSleep: () => void
  /** The first sentence cannot be had: playback is paused before it, and the next `play` tries again. */
  readonly onVoiceLost: () => void
}

export interface Transport {
  /** `preparing` from the first `play` until sound runs, and while what is said first is waited for. */
  readonly status: () => ReturnType<typeof visibleStatus>
  readonly position: () => Seconds
  /** True while the position follows the clock, and what is heard there sounds. */
  readonly isHeard: () => boolean
  /** The clock time at which a position is heard, as long as nothing jumps. */
  readonly clockTimeOf: (position: Seconds) => Seconds
  /** Why it ended; null before. */
  readonly endReason: () => TransportEndReason | null
  readonly send: (event: TransportEvent) => void
}

/** Sounds due this soon after the start are decoded before playback begins. */
const START_LOOKAHEAD: Seconds = 1
/** Sounds due this soon after a jump are decoded before playback continues; later ones are decoded meanwhile. */
const SEEK_LOOKAHEAD: Seconds = 0.12
/** A chime is waited for no longer than this. */
const CHIME_PATIENCE: Seconds = 2
/**
 * A first sentence is waited for no longer than this, and playback then pauses: a slow line brings a sentence of 60 kB in that
 * time, and longer than about 10 s nobody stays with a thing that does not answer (Nielsen 1993).
 */
const VOICE_PATIENCE: Seconds = 8
/** The window is refilled when it has become shorter by this. */
const REFILL_THRESHOLD: Seconds = 1

/** A transport at the beginning of a timeline. The first `play` must come inside a tap. */
export function createTransport(options: TransportOptions): Transport {
  const { sound, ticker, monotonic, onChange } = options
  let { timeline } = options
  let state: TransportState = IDLE_STATE
  let scheduledUntil: Seconds = 0
  let lastReading: ClockReading = { monotonic: 0, audio: 0 }
  let stopTicking: () => void = () => undefined

  const now = () => sound.clock.now()
  const read = (): ClockReading => ({ monotonic: monotonic.now(), audio: now() })
  const position = () => positionAt(state, now(), timeline.duration)
  const clockTimeOf = (at: Seconds) => state.anchor.clockTime + (at - state.anchor.position)

  function send(event: TransportEvent): void {
    apply(event)
    onChange()
  }

  function apply(event: TransportEvent): void {
    const before = state
    state = transition(state, event, now(), timeline)
    if (event.type === 'retime') {
      timeline = event.timeline
      if (state.status !== 'ended') sound.retime(timeline)
    }
    carryOut(before, event)
  }

  function carryOut(before: TransportState, event: TransportEvent): void {
    switch (state.status) {
      case 'idle':
        return
      case 'preparing':
        if (before.status === 'idle') void begin()
        return
      case 'ended':
        if (before.status !== 'ended') finish(event)
        return
      case 'interrupted':
      case 'resuming':
      case 'waiting':
      case 'playing':
      case 'paused':
        follow(before)
        if (event.type === 'voiceLost' && state.status === 'interrupted') options.onVoiceLost()
    }
  }

  function follow(before: TransportState): void {
    const hasNewAnchor = state.anchor !== before.anchor
    // What is being started stops and begins in `begin`.
    if (before.status !== 'preparing') {
      if (state.status === 'interrupted' && before.status !== 'interrupted') sound.silence()
      if (isPaused(state) && !isPaused(before)) void sound.suspend()
      if (!isPaused(state) && isPaused(before)) void resume()
      if (state.status === 'waiting' && hasNewAnchor) sound.silence()
    }
    if (state.status === 'waiting' && hasNewAnchor) awaitDecoding(state)
    else if (isRunning(state) && hasNewAnchor) scheduleFromAnchor(state)
    else if (state.status === 'playing') fill()
  }

  async function begin(): Promise<void> {
    const { position: at } = state.anchor
    const started = sound.start(cuesStarting(timeline, at, at + START_LOOKAHEAD))
    sound.prepare(cuesToDecode(timeline, at, SCHEDULE_WINDOW.visible))
    await started
    if (state.status === 'ended') return
    lastReading = read()
    stopTicking = ticker.start(tick)
    // A chime that was waited for in vain is not waited for again.
    const isSaid = cuesStarting(timeline, at, at + SEEK_LOOKAHEAD).some(({ track }) => track === 'voice')
    apply({ type: 'started', isDecoded: state.anchor.position === at && !isSaid })
    if (isPaused(state)) await sound.suspend()
    onChange()
  }

  async function resume(): Promise<void> {
    await sound.resume()
    lastReading = read()
    if (state.status === 'resuming') send({ type: 'resumed' })
  }

  /** Plays as soon as what is heard at the position is decoded, so that no first word is lost. */
  function awaitDecoding({ anchor, required, isVoiceOptional }: TransportState & { readonly status: 'waiting' }): void {
    const at = anchor.position
    const [begun, starting] = [sentenceAt(timeline, at), cuesStarting(timeline, at, at + SEEK_LOOKAHEAD)]
    const needed = [...new Set([begun, ...starting, required])].filter((cue): cue is Cue => cue !== null)
    if (sound.isReady(needed)) return apply({ type: 'decoded' })
    const isSaid = needed.some(({ track }) => track === 'voice')
    void sound.load(needed, isSaid && !isVoiceOptional ? VOICE_PATIENCE : CHIME_PATIENCE).then((isHad) => {
      if (state.anchor === anchor) send({ type: isHad ? 'decoded' : 'voiceLost' })
    })
  }

  function scheduleFromAnchor({ anchor, awaited }: TransportState & { readonly awaited: Cue | null }): void {
    const { position: at, clockTime } = anchor
    scheduledUntil = at
    sound.anchor(at, clockTime)
    const begun = sentenceAt(timeline, at)
    if (begun) sound.schedule(begun, clockTime, at - begun.startTime)
    fill()
    if (awaited) awaitFirst(awaited, anchor)
  }

  /** The first sentence is on its way; where it turns out to be lost, playback pauses where it began. */
  function awaitFirst(sentence: Cue, anchor: Anchor): void {
    if (sound.isReady([sentence])) return apply({ type: 'voiceArrived' })
    void sound.load([sentence], VOICE_PATIENCE).then((isHad) => {
      if (!isHad && state.anchor === anchor) send({ type: 'voiceLost' })
    })
  }

  function fill(): void {
    const window = options.isHidden() ? SCHEDULE_WINDOW.hidden : SCHEDULE_WINDOW.visible
    const until = position() + window
    if (until - scheduledUntil < REFILL_THRESHOLD) return
    sound.prepare(cuesToDecode(timeline, position(), window))
    for (const cue of cuesStarting(timeline, scheduledUntil, until)) sound.schedule(cue, clockTimeOf(cue.startTime), 0)
    scheduledUntil = until
  }

  function tick(): void {
    const reading = read()
    const slept = !isPaused(state) && hasSlept(lastReading, reading)
    lastReading = reading
    if (slept) {
      send({ type: 'interrupt' })
      options.onSleep()
      return
    }
    const overdue = overdueSentence(state, now(), timeline)
    if (overdue) apply({ type: sound.isReady([overdue]) ? 'voiceArrived' : 'voiceLate' })
    send({ type: 'tick' })
  }

  /** Also while it prepares: what is on its way has nobody to sound for. What sounds at the end rings out. */
  function finish({ type }: TransportEvent): void {
    stopTicking()
    if (type !== 'tick') sound.silence()
    sound.close()
  }

  return {
    status: () => visibleStatus(state, now()),
    position,
    isHeard: () => state.status === 'playing',
    clockTimeOf,
    endReason: () => (state.status === 'ended' ? state.reason : null),
    send,
  }
}
