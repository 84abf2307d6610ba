import { expect, it } from 'vitest'
import type { BreathPhase } from '../../../src/core/catalogue/catalogue.ts'
import { createBreathVibration } from '../../../src/platform/device/vibration.ts'

const from = (phase: BreathPhase, startTime: number) => ({ phase, startTime, endTime: startTime + 4 })

function hand() {
  const felt: number[][] = []
  const vibration = createBreathVibration((pattern) => felt.push(pattern) > 0)
  return { felt, vibration }
}

it.each<[BreathPhase, readonly number[][]]>([
  ['inhale', [[60]]],
  ['holdIn', []],
  ['exhale', [[60, 120, 60]]],
  ['holdOut', []],
])('%s is felt as %j', (phase, pulses) => {
  const { felt, vibration } = hand()
  vibration.follow(from(phase, 10), 10.1)
  expect(felt).toEqual(pulses)
})

it('each phase is felt once, as it begins', () => {
  const { felt, vibration } = hand()
  for (const position of [10, 10.25, 10.5, 13.75]) vibration.follow(from('inhale', 10), position)
  for (const position of [14, 14.25]) vibration.follow(from('exhale', 14), position)
  expect(felt).toEqual([[60], [60, 120, 60]])
})

it('nothing is felt in the middle of a phase, nor between breaths', () => {
  const { felt, vibration } = hand()
  vibration.follow(from('inhale', 10), 12)
  vibration.follow(null, 20)
  expect(felt).toEqual([])
})

it('a device that cannot vibrate says so', () => {
  const none = createBreathVibration(null)
  none.follow(from('inhale', 10), 10)
  expect([none.isSupported, hand().vibration.isSupported]).toEqual([false, true])
})
