/** Problems in the order in which an author meets their places in the document. */
import { pointerKeys } from '../json/jsonPointer.ts'
import { MOST_ISSUES } from './limits.ts'
import type { Issue } from '../json/issue.ts'

/** At most 50 problems, sorted by place; errors go before warnings where there are too many of both. */
export function sortIssues(issues: readonly Issue[], document: unknown): readonly Issue[] {
  const ordered = inOrder(issues, document)
  const errors = ordered.filter(({ severity }) => severity === 'error').slice(0, MOST_ISSUES)
  const warnings = ordered.filter(({ severity }) => severity === 'warning').slice(0, MOST_ISSUES - errors.length)
  const kept = new Set([...errors, ...warnings])
  return ordered.filter((issue) => kept.has(issue))
}

/** The document itself first, then its values as they come, a missing key after those that are there. */
function inOrder(issues: readonly Issue[], document: unknown): readonly Issue[] {
  const ranks = new Map<object, ReadonlyMap<string, number>>()
  return issues
    .map((issue) => ({ issue, place: placeOf(issue.path, document, ranks) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ issue }) => issue)
}

/** The rank of each key of a pointer among its neighbours. */
function placeOf(path: string, document: unknown, ranks: Map<object, ReadonlyMap<string, number>>): readonly number[] {
  const place: number[] = []
  let value = document
  for (const key of pointerKeys(path)) {
    if (typeof value !== 'object' || value === null) return [...place, Infinity]
    const known: ReadonlyMap<string, number> =
      ranks.get(value) ?? new Map(Object.keys(value).map((name, rank) => [name, rank]))
    ranks.set(value, known)
    place.push(known.get(key) ?? Infinity)
    value = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined
  }
  return place
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index])
  if (at === -1) return a.length - b.length
  const [ours, theirs] = [a[at] ?? 0, b[at] ?? -1]
  return ours < theirs ? -1 : 1
}
