/** Two contents under one id: §1.4 (9) of the reliability specification. */
import { canonicalJson } from './canonicalJson.ts'

/** Tells whether two entries say the same, whatever the order of their keys. */
export function isSameEntry(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other)
}

/**
 * Tells whether `entry` replaces `kept`, which has the same id: the later `recordedAt` wins, then the greater
 * canonical JSON. Every device comes to the same answer, in whatever order the two arrive.
 */
export function supersedes(entry: unknown, kept: unknown): boolean {
  const [entryTime, keptTime] = [recordedAt(entry), recordedAt(kept)]
  return entryTime === keptTime ? canonicalJson(entry) > canonicalJson(kept) : entryTime > keptTime
}

function recordedAt(entry: unknown): number {
  const time = typeof entry === 'object' && entry !== null && 'recordedAt' in entry ? entry.recordedAt : undefined
  return typeof time === 'number' && !Number.isNaN(time) ? time : -Infinity
}
