/**
 * Exports the practice log to a backup file: docs/practice-file.md. Each entry is on its own line, as it was stored, so that two
 * files can be compared by eye and data from later versions survives.
 */
import type { LocalDate } from '../time.ts'
import { canonicalJson } from './canonicalJson.ts'

const PRACTICE_FILE_FORMAT = 'meru-backup'
const PRACTICE_FILE_VERSION = 1

/** The content of the file; `exportedAt` is in milliseconds since the epoch. Never throws, whatever the log contains. */
export function writePracticeFile(entries: readonly unknown[], exportedAt: number): string {
  const head = {
    format: PRACTICE_FILE_FORMAT,
    version: PRACTICE_FILE_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    count: entries.length,
  }
  const members = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`)
  const lines = entries.map((entry) => `\n    ${entryJson(entry)}`)
  return `{\n${members.join('')}  "entries": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`
}

/** The name of a file exported on a day. */
export function practiceFileName(day: LocalDate): string {
  return `meru-practice-${day}.json`
}

/** A damaged entry may contain what JSON cannot express, such as a cycle; everything else in it is preserved. */
function entryJson(entry: unknown): string {
  try {
    return JSON.stringify(entry) ?? 'null'
  } catch {
    // JSON cannot express it.
    return canonicalJson(entry)
  }
}
