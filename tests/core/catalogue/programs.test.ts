import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadBundledScripts } from '../../../scripts/support/loadContent.ts'
import { readPrograms, type Program, type ProgramWeek } from '../../../src/core/catalogue/programs.ts'
import type { SessionScript } from '../../../src/core/script/script.ts'

const document: unknown = JSON.parse(readFileSync(new URL('../../../sessions/programs.json', import.meta.url), 'utf8'))
const programs = readPrograms(document)
const sessions = new Map(
  loadBundledScripts().map(({ text }) => {
    const script = JSON.parse(text) as SessionScript
    return [script.id, script]
  }),
)
const courses = programs.filter(({ weeks }) => weeks.length === 12)
const afterFlares = programs.filter(({ weeks }) => weeks.length === 2)

it('there are twelve weeks, and two gentle ones after a flare-up, for the lower, the middle and the upper back', () => {
  const regions = ['lower', 'mid', 'upper']
  expect(courses.map(({ region }) => region)).toEqual(regions)
  expect(afterFlares.map(({ region }) => region)).toEqual(regions)
  expect(new Set(programs.map(({ id }) => id)).size).toBe(programs.length)
})

describe.each(programs)('$id', (program) => {
  it('plans only sessions that there are', () => {
    const planned = program.weeks.flatMap((week) => week.sessions.map(({ session }) => session))
    expect(planned.filter((id) => !sessions.has(id))).toEqual([])
  })

  it('names what it rests on, and that nobody has tested it', () => {
    expect(program.source).toMatch(/\b20\d\d\b.*Nobody has tested this plan itself\.$/)
  })
})

describe.each(courses)('$id', ({ weeks }) => {
  it('says in words that strength is not for two days running', () => {
    const strong = weeks.filter((week) => timesOf(week, 'strength') > 0)
    expect(strong.length).toBeGreaterThan(0)
    expect(strong.filter(({ note }) => !/at least one day\b.* between/.test(note))).toEqual([])
  })

  it('asks for strength every other day at most', () => {
    expect(Math.max(...weeks.map((week) => timesOf(week, 'strength')))).toBeLessThanOrEqual(3)
  })

  it('asks for more movement as the weeks go by, and never for less', () => {
    const minutes = weeks.map(minutesOfMovement)
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
    expect(minutes.at(-1)).toBeGreaterThan(minutes[0] ?? 0)
  })
})

it.each(courses.filter(({ region }) => region !== 'lower'))(
  '$id tells what stands in for a session it lacks',
  (course) => {
    const notes = course.weeks.map(({ note }) => note).filter((note) => /stands? in for|is the nearest/.test(note))
    expect(notes.filter((note) => !namesASession(note))).toEqual([])
    expect(notes.length).toBeGreaterThan(5)
  },
)

describe.each(afterFlares)('$id', ({ weeks }) => {
  it('asks for nothing strong, and begins with what suits a fresh spasm', () => {
    const planned = weeks.map((week) => week.sessions.map(({ session }) => sessions.get(session)))
    expect(planned.flat().filter((script) => script?.kind === 'strength' || script?.level !== 1)).toEqual([])
    expect(planned[0]?.map((script) => script?.kind)).toEqual(['acute-relief', 'breath'])
  })
})

describe('A programme is refused', () => {
  const [course] = courses
  if (!course) throw new Error('There is no programme')
  const [week] = course.weeks
  const withWeek = (change: object): unknown => ({
    programs: [{ ...course, weeks: course.weeks.map(() => ({ ...week, ...change })) }],
  })

  it.each<[string, unknown]>([
    ['that is no list', { programs: course }],
    ['of three weeks', { programs: [{ ...course, weeks: course.weeks.slice(0, 3) }] }],
    ['without a source', { programs: [{ ...course, source: '' }] }],
    ['for no region of the back', { programs: [{ ...course, region: 'knee' }] }],
    ['with an empty week', withWeek({ sessions: [] })],
    ['with the same session twice in a week', withWeek({ sessions: [planned(1), planned(2)] })],
    ['with a session never', withWeek({ sessions: [planned(0)] })],
    ['with a session half a time', withWeek({ sessions: [planned(1.5)] })],
    ['with a session more than three times a day', withWeek({ sessions: [planned(22)] })],
  ])('%s', (_, refused) => {
    expect(() => readPrograms(refused)).toThrow()
  })

  it('only for what is wrong with it', () => {
    expect(readPrograms({ programs: [course] })).toEqual<readonly Program[]>([course])
    expect(readPrograms(withWeek({ sessions: [planned(21)] }))).toHaveLength(1)
  })
})

function planned(times: number) {
  return { session: 'lower-gentle-15', times }
}

function timesOf(week: ProgramWeek, kind: SessionScript['kind']): number {
  return week.sessions
    .filter(({ session }) => sessions.get(session)?.kind === kind)
    .reduce((sum, { times }) => sum + times, 0)
}

/** Minutes of the week on the mat; a breath, a meditation and a break at the desk are no load. */
function minutesOfMovement(week: ProgramWeek): number {
  return week.sessions
    .map(({ session, times }) => ({ script: sessions.get(session), times }))
    .filter(({ script }) => script && ['gentle-yoga', 'acute-relief', 'strength'].includes(script.kind))
    .reduce((sum, { script, times }) => sum + times * (script?.minutes ?? 0), 0)
}

function namesASession(note: string): boolean {
  return [...sessions.values()].some(({ title }) => note.includes(title))
}
