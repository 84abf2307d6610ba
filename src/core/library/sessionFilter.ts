/** Which sessions of the library are shown: every part of the filter that says something must hold. */
import type { SessionSummary } from '../session/sessionSource.ts'
import type { Prop, Region } from '../catalogue/catalogue.ts'
import type { Position, SessionKind } from '../script/script.ts'

export interface SessionFilter {
  /** What was typed; each word must occur. */
  readonly words: string
  /** Where it hurts: one of them is enough. */
  readonly regions: readonly Region[]
  /** All that the person can get into; a session that may be done in bed may also be done on the floor. */
  readonly positions: readonly Position[]
  readonly kinds: readonly SessionKind[]
  readonly levels: readonly number[]
  /** All that the person has at hand. */
  readonly props: readonly Prop[]
  /** At most this many minutes; null for any length. */
  readonly minutes: number | null
}

/** Lets everything through. */
export const noFilter: SessionFilter = {
  words: '',
  regions: [],
  positions: [],
  kinds: [],
  levels: [],
  props: [],
  minutes: null,
}

/** The sessions that pass, in their own order. `textOf` is all that is said of a session, to be searched. */
export function filterSessions<T extends SessionSummary>(
  sessions: readonly T[],
  filter: SessionFilter,
  textOf: (session: T) => string,
): readonly T[] {
  const words = plain(filter.words).split(NO_WORD)
  return sessions.filter(
    (session) =>
      isOneOf(session.kind, filter.kinds) &&
      isOneOf(session.level, filter.levels) &&
      (filter.regions.length === 0 || session.regions.some((region) => filter.regions.includes(region))) &&
      (filter.positions.length === 0 || session.positions.every((position) => canBe(position, filter.positions))) &&
      (filter.props.length === 0 || session.props.every((prop) => filter.props.includes(prop))) &&
      (filter.minutes === null || session.minutes <= filter.minutes) &&
      words.every((word) => plain(textOf(session)).includes(word)),
  )
}

function isOneOf<T>(value: T, wanted: readonly T[]): boolean {
  return wanted.length === 0 || wanted.includes(value)
}

function canBe(position: Position, possible: readonly Position[]): boolean {
  return possible.includes(position) || (position === 'bed' && possible.includes('floor'))
}

/** What parts words: anything but letters and digits. */
const NO_WORD = /[^\p{L}\p{N}]/u

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
