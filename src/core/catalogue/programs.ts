/** Programmes: the sessions of each week, from `sessions/programs.json` (clinical reference §8.4). */
import * as v from 'valibot'
import { TEXT_LIMITS } from './textLimits.ts'
import type { Region } from './catalogue.ts'

/** A session and its number of times per week. */
export interface PlannedSession {
  /** The id of a bundled session. */
  readonly session: string
  readonly times: number
}

export interface ProgramWeek {
  /** The focus of the week: "Build". */
  readonly theme: string
  readonly sessions: readonly PlannedSession[]
  /** The rest between strength sessions, and which session replaces one that the region lacks. */
  readonly note: string
}

/** Twelve weeks for a region, or two gentle weeks after a flare-up. */
export interface Program {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly region: Region
  /** When to continue with the next week, and when to see a doctor. */
  readonly note: string
  readonly weeks: readonly ProgramWeek[]
  /** What the plan is based on, and that it has not been tested. */
  readonly source: string
}

/** Allowed lengths of a programme, in weeks. */
const ALLOWED_WEEKS: readonly number[] = [2, 12]
/** Three times a day. */
const MAX_TIMES_PER_WEEK = 21

const id = v.pipe(v.string(), v.regex(/^[a-z0-9._-]{1,64}$/))
const title = v.pipe(v.string(), v.nonEmpty(), v.maxLength(TEXT_LIMITS.title))
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(TEXT_LIMITS.text))

const plannedSession = v.object({
  session: id,
  times: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_TIMES_PER_WEEK)),
})
const week = v.object({
  theme: title,
  sessions: v.pipe(
    v.array(plannedSession),
    v.nonEmpty(),
    v.check((sessions) => areUnique(sessions)),
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
    v.check((weeks) => ALLOWED_WEEKS.includes(weeks.length)),
  ),
  source: text,
})
const programs = v.object({ programs: v.array(program) })

/** Parses the programmes in a document like `sessions/programs.json`; throws if it is invalid. */
export function readPrograms(document: unknown): readonly Program[] {
  return v.parse(programs, document).programs
}

function areUnique(sessions: readonly PlannedSession[]): boolean {
  return new Set(sessions.map(({ session }) => session)).size === sessions.length
}
