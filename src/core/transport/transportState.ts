/** What a transport is doing, and what of that can be computed at any moment. */
import type { Cue, Timeline } from '../timeline/timeline.ts'
import type { Seconds } from '../time.ts'

/** At `clockTime`, which after a jump lies a moment ahead, the timeline is at `position`. */
export interface Anchor {
  readonly clockTime: Seconds
  readonly position: Seconds
}

/** Why it ended: it played to its end, the person ended it, it hurt, or something outside broke it off. */
export type TransportEndReason = 'done' | 'user' | 'pain' | 'interrupted'

type Phase =
  | { readonly status: 'idle' }
  /** The first `play` has come, and the sound is being started. */
  | { readonly status: 'preparing'; readonly isPaused: boolean }
  /** The position stands still until what is heard there is decoded, and `required` with it. Nothing is scheduled. */
  | { readonly status: 'waiting'; readonly isPaused: boolean; readonly required: Cue | null }
  /** The position follows the clock, which stands still in a pause. `awaited`: the first sentence, until it is decoded. */
  | { readonly status: 'playing' | 'paused'; readonly awaited: Cue | null }
  /** Paused and silenced: the sound was taken away, the device slept, or the first sentence, `required`, cannot be had. */
  | { readonly status: 'interrupted'; readonly required: Cue | null }
  /** `play` has come after an interruption, and the sound is not back yet. */
  | { readonly status: 'resuming'; readonly required: Cue | null }
  | { readonly status: 'ended'; readonly reason: TransportEndReason }

export type TransportState = Phase & {
  readonly anchor: Anchor
  /** The person chose to continue without the sentences that cannot be had. */
  readonly isVoiceOptional: boolean
}

/** Waiting is shown only where it is longer than a blink: most jumps wait some hundredths of a second. */
const VISIBLE_WAIT: Seconds = 0.5
/** A first sentence that is not decoded this long before its time is overdue; more than the time between two ticks. */
const OVERDUE_LEAD: Seconds = 0.3

/** A transport that has not begun. */
export const IDLE_STATE: TransportState = {
  status: 'idle',
  anchor: { clockTime: 0, position: 0 },
  isVoiceOptional: false,
}

/** True while the position follows the clock. */
export function isRunning(state: TransportState): state is TransportState & { readonly status: 'playing' | 'paused' } {
  return state.status === 'playing' || state.status === 'paused'
}

/** True where `play` has to come before anything is heard again. */
export function isPaused(state: TransportState): boolean {
  switch (state.status) {
    case 'paused':
    case 'interrupted':
      return true
    case 'preparing':
    case 'waiting':
      return state.isPaused
    case 'idle':
    case 'playing':
    case 'resuming':
    case 'ended':
      return false
  }
}

/** The position at a clock reading, within [0, duration]. */
export function positionAt(state: TransportState, now: Seconds, duration: Seconds): Seconds {
  const { clockTime, position } = state.anchor
  const elapsed = isRunning(state) ? Math.max(0, now - clockTime) : 0
  return Math.min(Math.max(0, position + elapsed), duration)
}

/** The state as a person sees it at a clock reading. */
export function visibleStatus(
  state: TransportState,
  now: Seconds,
): 'idle' | 'preparing' | 'playing' | 'paused' | 'ended' {
  switch (state.status) {
    case 'preparing':
      return state.isPaused ? 'paused' : 'preparing'
    case 'waiting':
      if (state.isPaused) return 'paused'
      return now - state.anchor.clockTime > VISIBLE_WAIT ? 'preparing' : 'playing'
    case 'interrupted':
      return 'paused'
    case 'resuming':
      return 'playing'
    case 'idle':
    case 'playing':
    case 'paused':
    case 'ended':
      return state.status
  }
}

/** The first sentence, where its time has nearly come and it has not been reported as decoded; else null. */
export function overdueSentence(state: TransportState, now: Seconds, { duration }: Timeline): Cue | null {
  if (state.status !== 'playing' || !state.awaited) return null
  return positionAt(state, now, duration) < state.awaited.startTime - OVERDUE_LEAD ? null : state.awaited
}
