import { DEFAULT_PRACTICE_SETTINGS } from '../../src/core/practice/defaultSettings.ts'
import type { Moment } from '../../src/core/practice/practiceLog.ts'
import type { PracticeSettings } from '../../src/core/practice/practiceReport.ts'
import { parseInstant } from './parseInstant.ts'
import { parseOptions } from './parseOptions.mjs'

export interface ReportArguments {
  readonly file: string
  readonly now: Moment
  readonly settings: PracticeSettings
}

/** Why arguments are invalid, in one sentence. */
export interface ArgumentError {
  readonly error: string
}

const USAGE =
  'npm run -s practice:report -- LOG.json --now ISO-WITH-OFFSET [--weekly-target 3] [--day-start 240] [--json]'

const OPTIONS = {
  now: { type: 'string' },
  'weekly-target': { type: 'string', default: String(DEFAULT_PRACTICE_SETTINGS.weeklyTarget) },
  'day-start': { type: 'string', default: String(DEFAULT_PRACTICE_SETTINGS.dayStart) },
  json: { type: 'boolean' },
} as const

/** Parses the arguments of `practice:report`; options may come before or after the file. */
export function parseReportArguments(args: readonly string[]): ReportArguments | ArgumentError {
  const parsed = parseOptions(args, OPTIONS, USAGE)
  if ('error' in parsed) return parsed
  const { values, names } = parsed
  const [file, ...others] = names
  if (file === undefined || others.length > 0) return { error: `Name one file with a log: ${USAGE}` }
  const now = typeof values.now === 'string' ? parseInstant(values.now) : null
  if (!now) return { error: `--now takes an instant with its offset, such as 2026-11-24T08:13+01:00: ${USAGE}` }
  const weeklyTarget = parseWholeNumber(values['weekly-target'], 1, 7)
  if (weeklyTarget === null) return { error: '--weekly-target takes the days of practice a week, from 1 to 7.' }
  const dayStart = parseWholeNumber(values['day-start'], 0, 1439)
  if (dayStart === null) return { error: '--day-start takes the minutes after midnight, from 0 to 1439.' }
  return { file, now, settings: { weeklyTarget, dayStart } }
}

function parseWholeNumber(text: unknown, min: number, max: number): number | null {
  if (typeof text !== 'string' || !/^\d+$/.test(text)) return null
  const value = Number(text)
  return value >= min && value <= max ? value : null
}
