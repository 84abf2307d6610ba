/** Filters the library: a session must match every criterion that is set. */
import type { SessionSummary } from '../session/sessionSource.ts'
import type { Prop, Region } from '../catalogue/catalogue.ts'
import type { Position, SessionKind } from '../script/script.ts'

export interface SessionFilter {
  /** The search text; every word must occur. */
  readonly words: string
  /** Where it hurts: one match is enough. */
  readonly regions: readonly Region[]
  /** All positions the person can get into; a session for the bed can also be done on the floor. */
  readonly positions: readonly Position[]
  readonly kinds: readonly SessionKind[]
  readonly levels: readonly number[]
  /** All props the person has. */
  readonly props: readonly Prop[]
  /** At most this many minutes; null for any length. */
  readonly minutes: number | null
}

/** The filter that every session passes. */
export const NO_FILTER: SessionFilter = {
  words: '',
  regions: [],
  positions: [],
  kinds: [],
  levels: [],
  props: [],
  minutes: null,
}

/** The sessions that pass the filter, in their original order. `textOf` gives the text of a session to search. */
export function filterSessions<T extends SessionSummary>(
  sessions: readonly T[],
  filter: SessionFilter,
  textOf: (session: T) => string,
): readonly T[] {
  const words = normaliseForSearch(filter.words).split(WORD_SEPARATOR)
  return sessions.filter(
    (session) =>
      matchesAny(session.kind, filter.kinds) &&
      matchesAny(session.level, filter.levels) &&
      (filter.regions.length === 0 || session.regions.some((region) => filter.regions.includes(region))) &&
      (filter.positions.length === 0 ||
        session.positions.every((position) => isWithinReach(position, filter.positions))) &&
      (filter.props.length === 0 || session.props.every((prop) => filter.props.includes(prop))) &&
      (filter.minutes === null || session.minutes <= filter.minutes) &&
      words.every((word) => normaliseForSearch(textOf(session)).includes(word)),
  )
}

function matchesAny<T>(value: T, selected: readonly T[]): boolean {
  return selected.length === 0 || selected.includes(value)
}

function isWithinReach(position: Position, reachable: readonly Position[]): boolean {
  return reachable.includes(position) || (position === 'bed' && reachable.includes('floor'))
}

/** Anything but letters and digits. */
const WORD_SEPARATOR = /[^\p{L}\p{N}]/u

/** Lower case, without accents. */
function normaliseForSearch(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
