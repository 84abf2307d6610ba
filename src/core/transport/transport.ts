/**
 * Where we are in a timeline, as a pure state machine over the clock of the sound. A position is always computed from the
 * anchor, and every event that jumps makes a new one, so no error accumulates. What becomes of playback is decided here alone;
 * createTransport.ts carries it out and reports what has happened.
 */
import { positionAtPace } from '../timeline/pace.ts'
import type { Cue, Timeline } from '../timeline/timeline.ts'
import type { Seconds } from '../time.ts'
import { nextStart, previousStart } from './chapterSteps.ts'
import { firstSentenceFrom, sentenceAt } from './scheduler.ts'
import { isPaused, isRunning, positionAt, type TransportEndReason, type TransportState } from './transportState.ts'

/** What a person can ask for; a command is data, so that button, key, headset, lock screen and test send the same. */
export type TransportCommand =
  /** The first one must be sent inside a tap: it makes the audio context. */
  | { readonly type: 'play' }
  /** As `play`, and from now on no sentence that cannot be had is waited for. */
  | { readonly type: 'playWithoutVoice' }
  | { readonly type: 'pause' }
  | { readonly type: 'togglePause' }
  | { readonly type: 'seek'; readonly position: Seconds }
  /** Forward by this much, back where it is negative. */
  | { readonly type: 'skip'; readonly by: Seconds }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  /** Ends early or late; at the very end it is `done`, whatever the reason but pain. */
  | { readonly type: 'end'; readonly reason: Exclude<TransportEndReason, 'done'> }
  /** Continues at the same place of the same session, compiled at another pace. */
  | { readonly type: 'retime'; readonly timeline: Timeline }

/** A command, or something that has happened. */
export type TransportEvent =
  | TransportCommand
  | { readonly type: 'tick' }
  /** The sound was taken away, or the device slept. */
  | { readonly type: 'interrupt' }
  /** The sound runs for the first time. `isDecoded`: nothing has to be waited for. */
  | { readonly type: 'started'; readonly isDecoded: boolean }
  /** The sound runs again. */
  | { readonly type: 'resumed' }
  /** What is heard at the position can be heard. */
  | { readonly type: 'decoded' }
  /** The awaited sentence can be heard at its time. */
  | { readonly type: 'voiceArrived' }
  /** The time of the awaited sentence has come, and it has not. */
  | { readonly type: 'voiceLate' }
  /** What is waited for, or awaited, cannot be had. */
  | { readonly type: 'voiceLost' }

type OpenState = Exclude<TransportState, { status: 'ended' }>

/** After a jump the first sound has this long to reach the audio thread (timing reference §4.3). */
const JUMP_LEAD: Seconds = 0.03

/**
 * A seek leads no further than to so long before the end, so that a slip of the finger, or of a key on a locked screen, ends
 * nothing: the end is reached by playing, or by `end`.
 */
const END_GUARD: Seconds = 10

/** The state after an event; the same object where the event changes nothing. */
export function transition(
  state: TransportState,
  event: TransportEvent,
  now: Seconds,
  timeline: Timeline,
): TransportState {
  if (state.status === 'ended') return state
  const position = positionAt(state, now, timeline.duration)
  switch (event.type) {
    case 'play':
      return play(state, now)
    case 'playWithoutVoice':
      return withoutVoice(play(state, now))
    case 'pause':
      return pause(state)
    case 'togglePause':
      return state.status === 'idle' || isPaused(state) ? play(state, now) : pause(state)
    case 'seek':
      return jump(state, Math.min(event.position, Math.max(position, timeline.duration - END_GUARD)), now, timeline)
    case 'skip':
      return transition(state, { type: 'seek', position: position + event.by }, now, timeline)
    case 'next':
      return jump(state, nextStart(timeline, position), now, timeline)
    case 'previous':
      return jump(state, previousStart(timeline, position), now, timeline)
    case 'retime':
      return jump(state, positionAtPace(position, timeline, event.timeline), now, event.timeline)
    case 'end':
      return end(state, position >= timeline.duration && event.reason !== 'pain' ? 'done' : event.reason, position, now)
    case 'tick':
      return state.status === 'playing' && position >= timeline.duration ? end(state, 'done', position, now) : state
    case 'interrupt':
      return interrupt(state, position, now)
    case 'started':
      if (state.status !== 'preparing') return state
      return event.isDecoded ? run(state, now, timeline) : wait(state, position, null, now, timeline)
    case 'resumed':
      if (state.status !== 'resuming') return state
      return wait(state, sentenceAt(timeline, position)?.startTime ?? position, state.required, now, timeline)
    case 'decoded':
      return state.status === 'waiting' ? run(state, now, timeline) : state
    case 'voiceArrived':
      return isRunning(state) && state.awaited ? { ...state, awaited: null } : state
    case 'voiceLate':
      return isRunning(state) && state.awaited ? wait(state, state.awaited.startTime, null, now, timeline) : state
    case 'voiceLost':
      return loseVoice(state, now, timeline)
  }
}

function play(state: OpenState, now: Seconds): OpenState {
  const { anchor, isVoiceOptional } = state
  switch (state.status) {
    case 'idle':
      return {
        status: 'preparing',
        isPaused: false,
        anchor: { clockTime: now, position: anchor.position },
        isVoiceOptional,
      }
    case 'preparing':
    case 'waiting':
      return state.isPaused ? { ...state, isPaused: false } : state
    case 'paused':
      return { ...state, status: 'playing' }
    case 'interrupted':
      return { ...state, status: 'resuming' }
    case 'playing':
    case 'resuming':
      return state
  }
}

function pause(state: OpenState): OpenState {
  switch (state.status) {
    case 'preparing':
    case 'waiting':
      return state.isPaused ? state : { ...state, isPaused: true }
    case 'playing':
      return { ...state, status: 'paused' }
    case 'resuming':
      return { ...state, status: 'interrupted' }
    case 'idle':
    case 'paused':
    case 'interrupted':
      return state
  }
}

function withoutVoice(state: OpenState): OpenState {
  switch (state.status) {
    case 'idle':
    case 'preparing':
      return { ...state, isVoiceOptional: true }
    case 'playing':
    case 'paused':
      return { ...state, isVoiceOptional: true, awaited: null }
    case 'waiting':
    case 'interrupted':
    case 'resuming':
      return { ...state, isVoiceOptional: true, required: null }
  }
}

/** While the sound is being started there is nothing yet to cut off: it then begins paused. */
function interrupt(state: OpenState, position: Seconds, now: Seconds): OpenState {
  if (state.status === 'idle' || isPaused(state)) return state
  if (state.status === 'preparing') return { ...state, isPaused: true }
  const { isVoiceOptional } = state
  return { status: 'interrupted', required: pendingOf(state), anchor: { clockTime: now, position }, isVoiceOptional }
}

/** Waits where it began to play, rather than lead on in silence. */
function loseVoice(state: OpenState, now: Seconds, timeline: Timeline): OpenState {
  const isWaiting = state.status === 'waiting'
  if (!isWaiting && !(isRunning(state) && state.awaited)) return state
  if (state.isVoiceOptional) return isWaiting ? run(state, now, timeline) : withoutVoice(state)
  const { position } = state.anchor
  return {
    status: 'interrupted',
    required: sentenceAt(timeline, position) ?? firstSentenceFrom(timeline, position),
    anchor: { clockTime: now, position },
    isVoiceOptional: false,
  }
}

/** Null leads nowhere. What has not started, or was silenced, only takes the new place. */
function jump(state: OpenState, target: Seconds | null, now: Seconds, timeline: Timeline): OpenState {
  if (target === null) return state
  const position = Math.max(0, target)
  if (state.status === 'waiting' || isRunning(state)) return wait(state, position, pendingOf(state), now, timeline)
  return { ...state, anchor: { clockTime: now, position } }
}

/** `pending` stays required only where it is still the first sentence to be heard. */
function wait(state: OpenState, position: Seconds, pending: Cue | null, now: Seconds, timeline: Timeline): OpenState {
  return {
    status: 'waiting',
    isPaused: isPaused(state),
    required: pending && pending === firstSentenceFrom(timeline, position) ? pending : null,
    anchor: { clockTime: now, position },
    isVoiceOptional: state.isVoiceOptional,
  }
}

/** Plays from where it stands, or is ready to where it is paused. */
function run(state: OpenState, now: Seconds, timeline: Timeline): OpenState {
  const { isVoiceOptional } = state
  const { position } = state.anchor
  return {
    status: isPaused(state) ? 'paused' : 'playing',
    awaited: isVoiceOptional ? null : firstSentenceFrom(timeline, position),
    anchor: { clockTime: now + JUMP_LEAD, position },
    isVoiceOptional,
  }
}

function end(state: OpenState, reason: TransportEndReason, position: Seconds, now: Seconds): TransportState {
  return { status: 'ended', reason, anchor: { clockTime: now, position }, isVoiceOptional: state.isVoiceOptional }
}

/** The sentence that has not come yet. */
function pendingOf(state: OpenState): Cue | null {
  switch (state.status) {
    case 'playing':
    case 'paused':
      return state.awaited
    case 'waiting':
    case 'interrupted':
    case 'resuming':
      return state.required
    case 'idle':
    case 'preparing':
      return null
  }
}
