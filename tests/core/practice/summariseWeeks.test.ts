import { expect, it } from 'vitest'
import { DEFAULT_PRACTICE_SETTINGS } from '../../../src/core/practice/defaultSettings.ts'
import { parseDate } from '../../../src/core/practice/practiceDay.ts'
import { summariseWeeks } from '../../../src/core/practice/weeks.ts'

const monday = parseDate('2024-05-06') ?? NaN

it.each([
  [3, 0, 3],
  [7, 0, 7],
  [7, 3, 4],
  [4, 3, 3],
  [4, 5, 2],
  [3, 5, 1],
  [1, 6, 1],
])('with a target of %d and %d days of rest a week needs %d', (target, rests, need) => {
  const covered = new Set(Array.from({ length: rests }, (_, day) => monday + 1 + day))
  expect(summariseWeeks([monday], covered, target, monday + 6).list).toMatchObject([{ need, covered: rests }])
})

it('three days a week and a day from four in the morning hold until a person changes them', () => {
  expect(DEFAULT_PRACTICE_SETTINGS).toEqual({ weeklyTarget: 3, dayStart: 240 })
})
