/** A filter as it stands in an address, so that the way back finds it again: `?region=lower&position=floor,chair`. */
import type { Prop, Region } from '../catalogue/catalogue.ts'
import type { Position, SessionKind } from '../script/script.ts'
import { noFilter, type SessionFilter } from './sessionFilter.ts'

/** All that can be chosen, in the order in which it is offered. */
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

/** A key of an address and what stands there. */
export type FilterQuery = Readonly<Record<string, string>>

/** The filter of an address; what nobody knows there is passed over. */
export function filterOfQuery(query: Readonly<Record<string, unknown>>): SessionFilter {
  const chosen = <T extends string | number>(key: string, choices: readonly T[]) => {
    const told = String(query[key]).split(',')
    return choices.filter((choice) => told.includes(String(choice)))
  }
  return {
    words: typeof query['q'] === 'string' ? query['q'] : noFilter.words,
    regions: chosen('region', FILTER_CHOICES.regions),
    positions: chosen('position', FILTER_CHOICES.positions),
    kinds: chosen('kind', FILTER_CHOICES.kinds),
    levels: chosen('level', FILTER_CHOICES.levels),
    props: chosen('thing', FILTER_CHOICES.props),
    minutes: chosen('minutes', FILTER_CHOICES.minutes)[0] ?? noFilter.minutes,
  }
}

/** The address's part of a filter; empty parts are left out. */
export function queryOfFilter(filter: SessionFilter): FilterQuery {
  const parts = {
    q: filter.words.trim(),
    region: filter.regions.join(','),
    position: filter.positions.join(','),
    kind: filter.kinds.join(','),
    level: filter.levels.join(','),
    thing: filter.props.join(','),
    minutes: String(filter.minutes ?? ''),
  }
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== ''))
}
