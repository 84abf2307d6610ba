import { describe, expect, it } from 'vitest'
import {
  dayOfMoment,
  daysBetween,
  formatDate,
  mondayOf,
  parseDate,
  weekOf,
} from '../../../src/core/practice/practiceDay.ts'

describe('the practice day', () => {
  it.each([
    ['2024-05-07T03:59:59.999Z', 0, 240, '2024-05-06'],
    ['2024-05-07T04:00:00.000Z', 0, 240, '2024-05-07'],
    ['2024-05-06T19:00:00.000Z', 540, 240, '2024-05-07'],
    ['2024-05-07T13:59:00.000Z', -600, 240, '2024-05-06'],
    ['2024-05-07T00:00:00.000Z', 0, 0, '2024-05-07'],
    ['1969-12-31T23:00:00.000Z', 0, 0, '1969-12-31'],
  ])('of %s at %i min with a day start of %i min is %s', (instant, utcOffset, dayStart, day) => {
    expect(dayOfMoment({ at: Date.parse(instant), utcOffset }, dayStart)).toBe(day)
  })

  it.each(['2024-02-29', '2000-01-01', '1969-12-28', '9999-12-31'])('reads and writes %s', (date) => {
    expect(formatDate(parseDate(date) ?? NaN)).toBe(date)
  })

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2100-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '2024-05-10T09:00Z',
    '',
    20240510,
    null,
  ])('refuses %j as a date', (value) => {
    expect(parseDate(value)).toBeNull()
  })

  it.each([
    ['2024-05-06', '2024-05-06'],
    ['2024-05-12', '2024-05-06'],
    ['2024-05-13', '2024-05-13'],
    ['2025-01-01', '2024-12-30'],
    ['1970-01-01', '1969-12-29'],
  ])('puts %s into the week from Monday %s', (date, monday) => {
    expect(formatDate(mondayOf(weekOf(parseDate(date) ?? NaN)))).toBe(monday)
  })

  it('counts the days of a range without its end, and none of a reversed one', () => {
    expect(daysBetween(3, 6)).toEqual([3, 4, 5])
    expect(daysBetween(6, 3)).toEqual([])
  })
})
