/** Resolves entries with the same id: §1.4 (9) of the reliability reference. */
import { canonicalJson } from './canonicalJson.ts'

/** True if two entries have equal content, whatever the order of their keys. */
export function isSameEntry(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other)
}

/**
 * True if `entry` replaces `existing`, which has the same id: the later `recordedAt` wins, then the greater canonical JSON.
 * Every device gets the same result, in whatever order the two arrive.
 */
export function supersedes(entry: unknown, existing: unknown): boolean {
  const [entryTime, existingTime] = [recordedAt(entry), recordedAt(existing)]
  return entryTime === existingTime ? canonicalJson(entry) > canonicalJson(existing) : entryTime > existingTime
}

function recordedAt(entry: unknown): number {
  const time = typeof entry === 'object' && entry !== null && 'recordedAt' in entry ? entry.recordedAt : undefined
  return typeof time === 'number' && !Number.isNaN(time) ? time : -Infinity
}
