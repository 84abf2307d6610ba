/** A filter as query parameters of a URL, so that Back restores it: `?region=lower&position=floor,chair`. */
import type { Prop, Region } from '../catalogue/catalogue.ts'
import type { Position, SessionKind } from '../script/script.ts'
import { NO_FILTER, type SessionFilter } from './sessionFilter.ts'

/** The choices of each filter, in display order. */
export const FILTER_CHOICES = {
  regions: ['neck', 'upper', 'mid', 'lower'] satisfies readonly Region[],
  positions: ['bed', 'chair', 'floor', 'standing'] satisfies readonly Position[],
  kinds: [
    'gentle-yoga',
    'acute-relief',
    'strength',
    'breath',
    'meditation',
    'desk-break',
    'bedtime',
  ] satisfies readonly SessionKind[],
  levels: [1, 2, 3],
  props: [
    'chair',
    'wall',
    'block',
    'bolster',
    'blanket',
    'strap',
    'pillow',
    'cushion',
    'towel',
  ] satisfies readonly Prop[],
  minutes: [5, 10, 15, 20, 30],
} as const

/** Query parameters by name. */
export type FilterQuery = Readonly<Record<string, string>>

/** Parses a filter from query parameters; unknown parameters and values are ignored. */
export function parseFilterQuery(query: Readonly<Record<string, unknown>>): SessionFilter {
  const parseChoices = <T extends string | number>(key: string, choices: readonly T[]) => {
    const requested = String(query[key]).split(',')
    return choices.filter((choice) => requested.includes(String(choice)))
  }
  return {
    words: typeof query['q'] === 'string' ? query['q'] : NO_FILTER.words,
    regions: parseChoices('region', FILTER_CHOICES.regions),
    positions: parseChoices('position', FILTER_CHOICES.positions),
    kinds: parseChoices('kind', FILTER_CHOICES.kinds),
    levels: parseChoices('level', FILTER_CHOICES.levels),
    props: parseChoices('thing', FILTER_CHOICES.props),
    minutes: parseChoices('minutes', FILTER_CHOICES.minutes)[0] ?? NO_FILTER.minutes,
  }
}

/** The query parameters of a filter; empty ones are left out. */
export function toFilterQuery(filter: SessionFilter): FilterQuery {
  const params = {
    q: filter.words.trim(),
    region: filter.regions.join(','),
    position: filter.positions.join(','),
    kind: filter.kinds.join(','),
    level: filter.levels.join(','),
    thing: filter.props.join(','),
    minutes: String(filter.minutes ?? ''),
  }
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''))
}
