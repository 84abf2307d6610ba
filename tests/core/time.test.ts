import { expect, it } from 'vitest'
import { formatTime } from '../../src/core/time.ts'

it.each([
  [0, '0:00'],
  [0.000_000_5, '0:00'],
  [0.01, '0:01'],
  [9, '0:09'],
  [59.2, '1:00'],
  [60, '1:00'],
  [61, '1:01'],
  [754, '12:34'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [3661, '1:01:01'],
  [7200, '2:00:00'],
  [7199, '1:59:59'],
  [36_000, '10:00:00'],
  [-4, '0:00'],
])('writes %d seconds as %s', (seconds, written) => {
  expect(formatTime(seconds)).toBe(written)
})
