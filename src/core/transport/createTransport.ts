/**
 * Plays a timeline: keeps the state machine, hands sounds out in a window ahead, and tells listeners where we are.
 * Nothing that is heard is started by a timer: ticks only top up what the audio clock will play.
 */
import type { SoundOutput } from '../sound/soundOutput.ts'
import { positionAtPace } from '../timeline/pace.ts'
import type { Cue, Timeline } from '../timeline/timeline.ts'
import type { Clock, Seconds, Ticker } from '../time.ts'
import { cuesStarting, cuesToDecode, firstSentenceFrom, sentenceAt, SCHEDULE_WINDOW } from './scheduler.ts'
import { hasSlept, type ClockReading } from './sleep.ts'
import {
  IDLE_STATE,
  positionAt,
  transition,
  type Anchor,
  type TransportEvent,
  type TransportState,
} from './transport.ts'

export interface TransportOptions {
  readonly timeline: Timeline
  readonly sound: SoundOutput
  readonly ticker: Ticker
  /** Runs on while the audio clock stands still, in sleep and when something takes the sound away. */
  readonly monotonic: Clock
  readonly isHidden: () => boolean
  readonly onChange: () => void
  /** The device slept: playback stands paused where it was last heard. */
  readonly onSleep: () => void
  /** The first sentence cannot be had: playback stands paused before it, and the next `play` tries again. */
  readonly onVoiceLost: () => void
}

export interface Transport {
  /** `preparing` from the first `play` until sound runs, and while what is said first is waited for. */
  readonly status: () => TransportState['status'] | 'preparing'
  readonly position: () => Seconds
  /** The clock time at which a position is heard, as long as nothing jumps. */
  readonly clockTimeOf: (position: Seconds) => Seconds
  readonly send: (event: TransportEvent) => void
  /** Pauses because the sound was taken away; the next `play` begins at the start of the sentence that was cut. */
  readonly interrupt: () => void
}

/** After a jump the first sound has this long to reach the audio thread (timing reference §4.3). */
const JUMP_LEAD: Seconds = 0.03
/** What is heard within this time of the start is waited for. */
const FIRST_SOUNDS: Seconds = 1
/** What is heard within this time of where a jump leads is waited for; what comes later is decoded meanwhile. */
const AT_ONCE: Seconds = 0.12
/** Longer than sounds are ever waited for, so that the position stands until then. */
const STANDING: Seconds = 60
/** A chime is waited for so long where a jump leads. */
const PATIENCE: Seconds = 2
/**
 * What is said first is waited for so long, and then playback stands still: a slow line brings a sentence of 60 kB in that time,
 * and longer than about 10 s nobody stays with a thing that does not answer (Nielsen 1993).
 */
const PATIENCE_FOR_VOICE: Seconds = 8
/** So long before its time a first sentence that has not come is waited for; more than a tick. */
const HOLD_LEAD: Seconds = 0.3
/** Waiting is said only where it is longer than a blink: most jumps wait some hundredths of a second. */
const UNSEEN: Seconds = 0.5
/** The window is topped up when it has become shorter by this. */
const TOP_UP: Seconds = 1

/** A transport at the beginning of a timeline. The first `play` must come inside a tap. */
export function createTransport(options: TransportOptions): Transport {
  const { sound, ticker, monotonic, onChange } = options
  let { timeline } = options
  let state: TransportState = IDLE_STATE
  let scheduledUntil: Seconds = 0
  let stopTicking: (() => void) | null = null
  let lastReading: ClockReading = { monotonic: 0, audio: 0 }
  let isCutOff = false
  let isVoiceGivenUp = false
  /** The first sentence since the last jump, until it is there. */
  let awaited: Cue | null = null
  let waitingSince: Seconds | null = null

  const now = () => sound.clock.now()
  const read = (): ClockReading => ({ monotonic: monotonic.now(), audio: now() })
  const position = () => positionAt(state, now(), timeline.duration)
  const clockTimeOf = (at: Seconds) => state.anchor.clockTime + (at - state.anchor.position)

  function fill(): void {
    const window = options.isHidden() ? SCHEDULE_WINDOW.hidden : SCHEDULE_WINDOW.visible
    const until = position() + window
    if (until - scheduledUntil < TOP_UP) return
    sound.prepare(cuesToDecode(timeline, position(), window))
    for (const cue of cuesStarting(timeline, scheduledUntil, until)) sound.schedule(cue, clockTimeOf(cue.startTime), 0)
    scheduledUntil = until
  }

  /** From there on, or as soon as what is heard there can begin, so that no first word is lost. */
  function startFrom(at: Seconds): void {
    const [first, begun] = [cuesStarting(timeline, at, at + AT_ONCE), sentenceAt(timeline, at)]
    // After it was waited for in vain, nothing begins before it is there.
    const lost = awaited && awaited === firstSentenceFrom(timeline, at) ? [awaited] : []
    const needed = [...new Set([...(begun ? [begun] : []), ...first, ...lost])]
    if (sound.isReady(needed)) return playFrom(at)
    const isSaid = needed.some(({ track }) => track === 'voice')
    const standing = standAt(at)
    awaited = null
    waitingSince = now()
    void sound.load(needed, isSaid && !isVoiceGivenUp ? PATIENCE_FOR_VOICE : PATIENCE).then((isHad) => {
      if (state.anchor !== standing) return
      if (isHad || isVoiceGivenUp) playFrom(at)
      else holdAt(at)
      onChange()
    })
  }

  /** The position stands, with nothing scheduled, until there is another anchor. */
  function standAt(at: Seconds): Anchor {
    const anchor = { clockTime: now() + STANDING, position: at }
    state = { ...state, anchor }
    scheduledUntil = Infinity
    return anchor
  }

  /** Stands paused where the first sentence cannot be had, rather than lead on in silence. */
  function holdAt(at: Seconds): void {
    standAt(at)
    awaited = sentenceAt(timeline, at) ?? firstSentenceFrom(timeline, at)
    state = { ...state, status: 'paused' }
    isCutOff = true
    sound.silence()
    void sound.suspend()
    options.onVoiceLost()
  }

  /** What is said first from here is on its way; where it turns out to be lost, playback stands where it began. */
  function awaitFirst(at: Seconds): void {
    awaited = isVoiceGivenUp ? null : firstSentenceFrom(timeline, at)
    if (!awaited || sound.isReady([awaited])) return void (awaited = null)
    const { anchor } = state
    void sound.load([awaited], PATIENCE_FOR_VOICE).then((isHad) => {
      if (isHad || state.anchor !== anchor || state.status === 'ended') return
      holdAt(at)
      onChange()
    })
  }

  /** A first sentence that has not come in time is waited for in its place. */
  function holdForFirst(): void {
    if (!awaited || state.status !== 'playing' || position() < awaited.startTime - HOLD_LEAD) return
    const { startTime } = awaited
    const isHad = sound.isReady([awaited])
    awaited = null
    if (isHad) return
    sound.silence()
    startFrom(startTime)
  }

  function playFrom(at: Seconds): void {
    waitingSince = null
    state = { ...state, anchor: { clockTime: now() + JUMP_LEAD, position: at } }
    scheduledUntil = at
    sound.anchor(at, state.anchor.clockTime)
    const begun = sentenceAt(timeline, at)
    if (begun) sound.schedule(begun, clockTimeOf(at), at - begun.startTime)
    fill()
    awaitFirst(at)
  }

  async function begin(): Promise<void> {
    const { position: at } = state.anchor
    const started = sound.start(cuesStarting(timeline, at, at + FIRST_SOUNDS))
    sound.prepare(cuesToDecode(timeline, at, SCHEDULE_WINDOW.visible))
    await started
    if (state.status === 'ended') return
    lastReading = read()
    stopTicking = ticker.start(tick)
    // A chime that was waited for in vain is not waited for again.
    const isSaid = cuesStarting(timeline, at, at + AT_ONCE).some(({ track }) => track === 'voice')
    if (state.anchor.position === at && !isSaid) playFrom(at)
    else startFrom(state.anchor.position)
    if (state.status === 'paused') await sound.suspend()
    onChange()
  }

  function tick(): void {
    const reading = read()
    const slept = state.status === 'playing' && hasSlept(lastReading, reading)
    lastReading = reading
    if (slept) {
      interrupt()
      options.onSleep()
      return
    }
    holdForFirst()
    send({ type: 'tick' })
  }

  function send(command: TransportEvent): void {
    const before = state
    if (command.type === 'retime') return retime(command.timeline)
    if (command.type === 'playWithoutVoice') {
      isVoiceGivenUp = true
      awaited = null
    }
    state = transition(state, command, now(), timeline)
    if (state.status === 'ended' && before.status !== 'ended') finish(command)
    else if (before.status === 'idle' && state.status === 'playing') void begin()
    else if (stopTicking) follow(before)
    onChange()
  }

  function follow(before: TransportState): void {
    if (before.status === 'paused' && state.status === 'playing') void resume()
    if (before.status === 'playing' && state.status === 'paused') void sound.suspend()
    if (state.anchor !== before.anchor) {
      sound.silence()
      startFrom(state.anchor.position)
    } else if (state.status === 'playing' && !isCutOff) fill()
  }

  async function resume(): Promise<void> {
    await sound.resume()
    lastReading = read()
    if (!isCutOff || state.status !== 'playing') return
    isCutOff = false
    sound.silence()
    startFrom(sentenceAt(timeline, position())?.startTime ?? position())
    onChange()
  }

  function interrupt(): void {
    if (state.status !== 'playing') return
    state = { ...state, status: 'paused' }
    // While it prepares there is nothing yet to stop; it then begins paused.
    if (stopTicking) {
      isCutOff = true
      sound.silence()
      void sound.suspend()
    }
    onChange()
  }

  function retime(next: Timeline): void {
    const at = positionAtPace(position(), timeline, next)
    timeline = next
    if (state.status === 'ended') return
    sound.retime(next)
    if (stopTicking) {
      sound.silence()
      startFrom(at)
    } else state = { ...state, anchor: { ...state.anchor, position: at } }
    onChange()
  }

  /** Also while it prepares: what is on its way has nobody to sound for. */
  function finish(command: TransportEvent): void {
    stopTicking?.()
    stopTicking = null
    if (command.type !== 'tick') sound.silence()
    sound.close()
  }

  const isWaiting = () => waitingSince !== null && now() - waitingSince > UNSEEN
  const isPreparing = () => state.status === 'playing' && (stopTicking === null || isWaiting())
  const status = () => (isPreparing() ? 'preparing' : state.status)

  return { status, position, clockTimeOf, send, interrupt }
}
