/** Sorts issues by their position in the document. */
import { pointerKeys } from '../json/jsonPointer.ts'
import { MAX_ISSUES } from './limits.ts'
import type { Issue } from '../json/issue.ts'

/** At most 50 issues, sorted by position; if there are more, warnings are dropped before errors. */
export function sortIssues(issues: readonly Issue[], document: unknown): readonly Issue[] {
  const sorted = sortByPosition(issues, document)
  const errors = sorted.filter(({ severity }) => severity === 'error').slice(0, MAX_ISSUES)
  const warnings = sorted.filter(({ severity }) => severity === 'warning').slice(0, MAX_ISSUES - errors.length)
  const included = new Set([...errors, ...warnings])
  return sorted.filter((issue) => included.has(issue))
}

/** The document itself first, then its values in document order; a missing key follows the keys that exist. */
function sortByPosition(issues: readonly Issue[], document: unknown): readonly Issue[] {
  const indexes = new Map<object, ReadonlyMap<string, number>>()
  return issues
    .map((issue) => ({ issue, position: positionOf(issue.path, document, indexes) }))
    .sort((a, b) => comparePositions(a.position, b.position))
    .map(({ issue }) => issue)
}

/** The index of each key of a pointer among its siblings. */
function positionOf(
  path: string,
  document: unknown,
  indexes: Map<object, ReadonlyMap<string, number>>,
): readonly number[] {
  const position: number[] = []
  let value = document
  for (const key of pointerKeys(path)) {
    if (typeof value !== 'object' || value === null) return [...position, Infinity]
    const known: ReadonlyMap<string, number> =
      indexes.get(value) ?? new Map(Object.keys(value).map((name, index) => [name, index]))
    indexes.set(value, known)
    position.push(known.get(key) ?? Infinity)
    value = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined
  }
  return position
}

function comparePositions(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  if (at === -1) return a.length - b.length
  const [ours, theirs] = [a[at] ?? 0, b[at] ?? -1]
  return ours < theirs ? -1 : 1
}
