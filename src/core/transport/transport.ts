/**
 * Where we are in a timeline: a pure state machine over a clock that stands still while paused. A position is always computed
 * from the last anchor; every command that jumps makes a new one, so nothing accumulates.
 */
import type { Chapter, Timeline } from '../timeline/timeline.ts'
import type { Seconds } from '../time.ts'

type TransportStatus = 'idle' | 'playing' | 'paused' | 'ended'

/** At `clockTime`, which after a jump lies a moment ahead, the timeline stands at `position`. */
export interface Anchor {
  readonly clockTime: Seconds
  readonly position: Seconds
}

export interface TransportState {
  readonly status: TransportStatus
  readonly anchor: Anchor
}

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
  /** Ends early or late. */
  | { readonly type: 'end' }
  /** Continues at the same place of the same session, compiled at another pace. */
  | { readonly type: 'retime'; readonly timeline: Timeline }

export type TransportEvent = TransportCommand | { readonly type: 'tick' }

/** `previous` within this time of a chapter's start goes to the chapter before, later to the start of the same one. */
const RESTART_AFTER: Seconds = 3

/**
 * A seek leads no further than to so long before the end, so that a slip of the finger, or of a key on a locked screen, ends
 * nothing: the end is reached by playing, or by `end`.
 */
const END_GUARD: Seconds = 10

/** A transport that has not begun. */
export const IDLE_STATE: TransportState = { status: 'idle', anchor: { clockTime: 0, position: 0 } }

/** The position at a clock reading, within [0, duration]. */
export function positionAt(state: TransportState, now: Seconds, duration: Seconds): Seconds {
  const { clockTime, position } = state.anchor
  const isRunning = state.status === 'playing' || state.status === 'paused'
  return Math.min(Math.max(0, isRunning ? position + Math.max(0, now - clockTime) : position), duration)
}

/** The state after a command; the same object where the command changes nothing. */
export function transition(
  state: TransportState,
  command: TransportEvent,
  now: Seconds,
  timeline: Timeline,
): TransportState {
  const position = positionAt(state, now, timeline.duration)
  switch (command.type) {
    case 'togglePause':
      return transition(state, { type: state.status === 'playing' ? 'pause' : 'play' }, now, timeline)
    case 'play':
    case 'playWithoutVoice':
      if (state.status === 'idle') return { status: 'playing', anchor: { clockTime: now, position } }
      return state.status === 'paused' ? { ...state, status: 'playing' } : state
    case 'pause':
      return state.status === 'playing' ? { ...state, status: 'paused' } : state
    case 'seek':
      return jump(state, Math.min(command.position, Math.max(position, timeline.duration - END_GUARD)), now)
    case 'skip':
      return transition(state, { type: 'seek', position: position + command.by }, now, timeline)
    case 'retime':
      return state
    case 'next':
      return jump(state, nextStart(timeline, position), now)
    case 'previous':
      return jump(state, previousStart(timeline, position), now)
    case 'end':
      return state.status === 'ended' ? state : { status: 'ended', anchor: { clockTime: now, position } }
    case 'tick':
      return state.status === 'playing' && position >= timeline.duration
        ? { status: 'ended', anchor: { clockTime: now, position: timeline.duration } }
        : state
  }
}

function jump(state: TransportState, target: Seconds | null, now: Seconds): TransportState {
  if (state.status === 'ended' || target === null) return state
  return { ...state, anchor: { clockTime: now, position: Math.max(0, target) } }
}

/** Null in the last chapter: what comes after it is the end, which nobody reaches by a step. */
function nextStart({ chapters }: Timeline, position: Seconds): Seconds | null {
  return chapters.find(({ startTime }) => startTime > position)?.startTime ?? null
}

function previousStart(timeline: Timeline, position: Seconds): Seconds {
  const current = chapterAt(timeline, position)
  if (!current) return 0
  if (position - current.startTime > RESTART_AFTER) return current.startTime
  return timeline.chapters[timeline.chapters.indexOf(current) - 1]?.startTime ?? 0
}

function chapterAt({ chapters }: Timeline, position: Seconds): Chapter | undefined {
  return chapters.find((chapter) => position < chapter.endTime) ?? chapters.at(-1)
}
