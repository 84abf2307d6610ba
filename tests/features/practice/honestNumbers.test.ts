/**
 * Every number that the record and Today say is counted again here from the bare dates, by no code of the app:
 * what a stranger would count in the calendar with a finger has to agree with the sentence beside it.
 */
import { beforeEach, describe, expect, it } from 'vitest'
import { aTuesday, fakeServices } from '../../support/fakeServices.ts'
import { visitMeru } from '../../support/visitMeru.ts'

beforeEach(() => localStorage.clear())

const dayLength = 86_400_000
const numberOf = (date: string) => Date.parse(`${date}T00:00Z`) / dayLength
const dateOf = (day: number) => new Date(day * dayLength).toISOString().slice(0, 10)
const mondayOf = (day: number) => day - ((day + 3) % 7)
const today = numberOf('2026-11-24')
const target = 3

interface Life {
  readonly name: string
  /** How many days ago something was practised. */
  readonly practised: readonly number[]
  /** How many days ago a rest began and ended. */
  readonly rest?: readonly [from: number, to: number]
}

const every = (step: number, from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, n) => from + n * step)

/** Pseudo-random days of the last ten weeks, the same in every run. */
const scattered = (seed: number, share: number) =>
  every(1, 0, 69).filter((daysAgo) => ((daysAgo * 7919 + seed * 104_729) % 997) / 997 < share)

/** Today is a Tuesday: 1 day ago is Monday, 2 to 8 days ago are last week. */
const lives: readonly Life[] = [
  { name: 'one practice, today', practised: [0] },
  { name: 'one practice on Saturday', practised: [3] },
  { name: 'a first weekend', practised: [2, 3] },
  { name: 'a first weekend and this Monday', practised: [1, 2, 3] },
  { name: 'a first Saturday and a full week', practised: [2, 4, 6, 10] },
  { name: 'both days of this week, nothing before', practised: [0, 1] },
  { name: 'every day for three weeks', practised: every(1, 0, 20) },
  { name: 'every other day for three weeks', practised: every(2, 1, 21) },
  { name: 'three days a week, in a lump', practised: [6, 7, 8, 13, 14, 15, 20, 21, 22] },
  { name: 'two days in a row in ten', practised: [0, 2, 4, 5, 9, 11, 13, 16, 18, 20] },
  { name: 'a week of rest between two weeks', practised: [2, 4, 6, 16, 18, 20], rest: [9, 15] },
  { name: 'rest days in a week of two', practised: [7, 8, 9, 11, 13], rest: [2, 5] },
  { name: 'rest days in the first week', practised: [2, 4, 6, 12], rest: [9, 11] },
  { name: 'a run that is over', practised: [40, 41, 43, 44] },
  { name: 'one day long ago', practised: [40] },
  { name: 'back after a pause', practised: [0, 40, 41, 42] },
  ...[1, 2, 3, 4, 5].map((seed) => ({ name: `much, by chance (${seed})`, practised: scattered(seed, 0.6) })),
  ...[6, 7, 8, 9].map((seed) => ({ name: `little, by chance (${seed})`, practised: scattered(seed, 0.3) })),
]

/** What can be counted with a finger. */
function calendarOf({ practised, rest }: Life) {
  const days = practised.map((daysAgo) => today - daysAgo).sort((one, other) => one - other)
  const resting = rest ? every(1, today - rest[1], today - rest[0]).filter((day) => !days.includes(day)) : []
  const inWeek = (which: readonly number[], monday: number) => which.filter((day) => mondayOf(day) === monday).length
  const log = [
    ...days.map((day) => ({ id: dateOf(day), kind: 'practice', day: dateOf(day), planned: 600, active: 600 })),
    ...(rest
      ? [{ id: 'r', kind: 'rest', from: dateOf(today - rest[1]), to: dateOf(today - rest[0]), reason: 'flare' }]
      : []),
  ]
  return {
    days,
    resting,
    log,
    practisedIn: (monday: number) => inWeek(days, monday),
    restedIn: (monday: number) => inWeek(resting, monday),
  }
}

const thisMonday = mondayOf(today)

/** The longest stretch of weeks up to this one or the last, in which each holds a claim. */
function weeksThatHold(claim: (monday: number) => boolean): number {
  let [monday, weeks] = [claim(thisMonday) ? thisMonday : thisMonday - 7, 0]
  for (; claim(monday); monday -= 7) weeks += 1
  return weeks
}

const numbersIn = (text: string, sentence: RegExp) => (sentence.exec(text) ?? []).slice(1).map(Number)

describe('a number on the screen', () => {
  it.each(lives)('is what the calendar shows: $name', async (life) => {
    const { days, resting, log, practisedIn, restedIn } = calendarOf(life)
    const visit = await visitMeru('/practice', fakeServices({ log }))
    const text = visit.text()
    const said: string[] = []
    const claim = (sentence: RegExp, holds: (...numbers: number[]) => void) => {
      const [found] = sentence.exec(text) ?? []
      if (found === undefined) return
      said.push(found)
      holds(...numbersIn(text, sentence))
    }

    claim(/Practice (\d+) of 3 days this week/, (n) => expect(n).toBe(practisedIn(thisMonday)))
    claim(/Practice (\d+) days? in your first week/, (n) => {
      expect(n).toBe(practisedIn(thisMonday))
      expect(days.filter((day) => day < thisMonday)).toEqual([])
    })
    claim(/Practice (\d+) weeks? (?:in a row )?with 3 or more days/, (n) =>
      expect(n).toBeLessThanOrEqual(weeksThatHold((monday) => practisedIn(monday) >= target)),
    )
    claim(/Practice (\d+) weeks?(?: in a row)?(?:, rest weeks aside)? 3 or more days in each/, (n) => {
      const isFirst = (monday: number) => monday === mondayOf(days[0] ?? 0)
      const restCounts = text.includes('rest days included') || text.includes('rest weeks aside')
      const holds = (monday: number) =>
        practisedIn(monday) + (restCounts ? restedIn(monday) : 0) >= target ||
        (text.includes('in each full week') && isFirst(monday) && practisedIn(monday) > 0)
      expect(n).toBeLessThanOrEqual(weeksThatHold(holds))
    })
    expect(said, 'one thing is said of the weeks').toHaveLength(1)

    claim(/(\d+) practice days, at most (\d+) days apart/, (n, apart) => {
      const run = days.slice(-(n ?? 0))
      const isRest = (day: number) => text.includes('rest days aside') && resting.includes(day)
      const gaps = run.slice(1).map((day, i) => every(1, (run[i] ?? 0) + 1, day).filter((each) => !isRest(each)).length)
      expect(run).toHaveLength(n ?? 0)
      expect(Math.max(...gaps)).toBe(apart)
    })
    claim(/(\d+) days in a row/, (n) =>
      expect(days.slice(-(n ?? 0))).toEqual(every(1, (days.at(-1) ?? 0) - (n ?? 0) + 1, days.at(-1) ?? 0)),
    )
    claim(/Your last run: (\d+) practice days?/, (n) => {
      expect(n).toBeGreaterThan(0)
      expect(days.length).toBeGreaterThanOrEqual(n ?? 0)
    })
    claim(/longest: (\d+) practice days?/, (n) => expect(days.length).toBeGreaterThanOrEqual(n ?? 0))
    expect(text, 'nothing is said of nothing').not.toMatch(/run: (no|0)|(?<!Week of \d+ \w+: )no days(?! Week)(?! now)/)

    for (const [, day, month, n] of text.matchAll(/Week of (\d+) (\w+): (no|\d+) days?/g)) {
      const monday = numberOf(dateOf(Date.parse(`${day} ${month} 2026 UTC`) / dayLength))
      expect(practisedIn(monday), `week of ${day} ${month}`).toBe(n === 'no' ? 0 : Number(n))
    }
    const marked = document.querySelectorAll('li[data-amount]').length
    expect(marked).toBe(days.filter((day) => dateOf(day).startsWith('2026-11')).length)

    await visit.router.push('/')
    await visit.settle()
    const [n] = numbersIn(visit.text(), /(\d+)(?: of 3)? days this week\./)
    expect(n).toBe(practisedIn(thisMonday))
    expect(visit.text().match(/: practised/g) ?? []).toHaveLength(practisedIn(thisMonday))
  })

  it.each([
    [3, '3 of 3 days this week.'],
    [4, '4 days this week.'],
  ])('never says “4 of 3 days”: %i days', async (count, sentence) => {
    const friday = { ...aTuesday, at: aTuesday.at + 3 * dayLength }
    const { log } = calendarOf({ name: '', practised: every(1, -3, count - 4) })
    const visit = await visitMeru('/', fakeServices({ log, now: friday }))
    expect(visit.text()).toContain(sentence)
  })
})
