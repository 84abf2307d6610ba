import { parseArgs } from 'node:util'
import { DEFAULT_PRACTICE_SETTINGS } from '../../src/core/practice/defaultSettings.ts'
import type { Moment } from '../../src/core/practice/practiceLog.ts'
import type { PracticeSettings } from '../../src/core/practice/practiceReport.ts'
import { parseInstant } from './parseInstant.ts'

export interface ReportArguments {
  readonly file: string
  readonly now: Moment
  readonly settings: PracticeSettings
}

/** Why arguments cannot be used, in one sentence. */
export interface Refusal {
  readonly refusal: string
}

const usage =
  'npm run -s practice:report -- LOG.json --now ISO-WITH-OFFSET [--weekly-target 3] [--day-start 240] [--json]'

const options = {
  now: { type: 'string' },
  'weekly-target': { type: 'string', default: String(DEFAULT_PRACTICE_SETTINGS.weeklyTarget) },
  'day-start': { type: 'string', default: String(DEFAULT_PRACTICE_SETTINGS.dayStart) },
  json: { type: 'boolean' },
} as const

/** Reads the arguments of `practice:report`; options may stand before or after the file. */
export function readReportArguments(args: readonly string[]): ReportArguments | Refusal {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false })
  const unknown = Object.keys(values).find((name) => !(name in options))
  if (unknown !== undefined) return { refusal: `There is no option --${unknown}: ${usage}` }
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) return { refusal: `Name one file with a log: ${usage}` }
  const now = typeof values.now === 'string' ? parseInstant(values.now) : null
  if (!now) return { refusal: `--now takes an instant with its offset, such as 2026-11-24T08:13+01:00: ${usage}` }
  const weeklyTarget = wholeNumber(values['weekly-target'], 1, 7)
  if (weeklyTarget === null) return { refusal: '--weekly-target takes the days of practice a week, from 1 to 7.' }
  const dayStart = wholeNumber(values['day-start'], 0, 1439)
  if (dayStart === null) return { refusal: '--day-start takes the minutes after midnight, from 0 to 1439.' }
  return { file, now, settings: { weeklyTarget, dayStart } }
}

function wholeNumber(text: unknown, least: number, most: number): number | null {
  if (typeof text !== 'string' || !/^\d+$/.test(text)) return null
  const value = Number(text)
  return value >= least && value <= most ? value : null
}
