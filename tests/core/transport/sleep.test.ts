import { expect, it } from 'vitest'
import { hasSlept } from '../../../src/core/transport/sleep.ts'

it.each([
  ['both clocks ran on', 60, 60, false],
  ['the sound stood for five seconds', 5, 0, false],
  ['the sound stood for longer', 5.1, 0, true],
  ['the sound stood for longer within a minute', 60, 54.5, true],
  ['the sound stood for less within a minute', 60, 55.5, false],
  ['the sound ran ahead', 1, 30, false],
])('where %s the device slept: %d s and %d s', (_what, monotonic, audio, slept) => {
  const before = { monotonic: 1000, audio: 200 }
  expect(hasSlept(before, { monotonic: 1000 + monotonic, audio: 200 + audio })).toBe(slept)
})
