import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dayOfMoment } from '../../../src/core/practice/practiceDay.ts'
import { deviceMoment } from '../../../src/platform/device/deviceMoment.ts'

describe('the moment of the device', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2024-07-10T02:30Z') })
  })

  afterEach(() => {
    vi.unstubAllEnvs()
    vi.useRealTimers()
  })

  it.each([
    ['Europe/Berlin', 120, '2024-07-10'],
    ['America/St_Johns', -150, '2024-07-09'],
    ['Australia/Lord_Howe', 630, '2024-07-10'],
    ['UTC', 0, '2024-07-09'],
  ])('in %s knows its zone and its offset of %i min', (timeZone, utcOffset, day) => {
    vi.stubEnv('TZ', timeZone)
    const moment = deviceMoment()
    expect(moment).toEqual({ at: Date.parse('2024-07-10T02:30Z'), utcOffset, timeZone })
    expect(dayOfMoment(moment, 240)).toBe(day)
  })
})
