/** Programmes: which sessions to do in which week, from `sessions/programs.json` (clinical reference §8.4). */
import * as v from 'valibot'
import { TEXT_LIMITS } from './textLimits.ts'
import type { Region } from './catalogue.ts'

/** A session, and how often in the week. */
export interface PlannedSession {
  /** The id of a bundled session. */
  readonly session: string
  readonly times: number
}

export interface ProgramWeek {
  /** What the week is about: "Build". */
  readonly theme: string
  readonly sessions: readonly PlannedSession[]
  /** What to leave between strength sessions, and which session stands in for one that the region lacks. */
  readonly note: string
}

/** Twelve weeks for a region, or two gentle ones after a flare-up. */
export interface Program {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly region: Region
  /** When to go on to the next week, and when to see a doctor. */
  readonly note: string
  readonly weeks: readonly ProgramWeek[]
  /** On what the plan rests, and that nobody has tested it. */
  readonly source: string
}

/** The lengths that a programme may have, in weeks. */
const LENGTHS: readonly number[] = [2, 12]
/** Three times a day is the most that anything is asked for. */
const MOST_TIMES = 21

const id = v.pipe(v.string(), v.regex(/^[a-z0-9._-]{1,64}$/))
const title = v.pipe(v.string(), v.nonEmpty(), v.maxLength(TEXT_LIMITS.title))
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(TEXT_LIMITS.text))

const plannedSession = v.object({
  session: id,
  times: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_TIMES)),
})
const week = v.object({
  theme: title,
  sessions: v.pipe(
    v.array(plannedSession),
    v.nonEmpty(),
    v.check((sessions) => namesEachOnce(sessions)),
  ),
  note: text,
})
const program = v.object({
  id,
  title,
  summary: text,
  region: v.picklist(['neck', 'upper', 'mid', 'lower', 'hips']),
  note: text,
  weeks: v.pipe(
    v.array(week),
    v.check((weeks) => LENGTHS.includes(weeks.length)),
  ),
  source: text,
})
const programs = v.object({ programs: v.array(program) })

/** The programmes in a document of the shape of `sessions/programs.json`; throws on any other. */
export function readPrograms(document: unknown): readonly Program[] {
  return v.parse(programs, document).programs
}

function namesEachOnce(sessions: readonly PlannedSession[]): boolean {
  return new Set(sessions.map(({ session }) => session)).size === sessions.length
}
