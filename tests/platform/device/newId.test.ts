import { describe, expect, it } from 'vitest'
import { newId } from '../../../src/platform/device/newId.ts'

describe('a new id', () => {
  it('is a UUID of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('begins with its time, as in the example of RFC 9562', () => {
    expect(newId(0x017f22e279b0).slice(0, 13)).toBe('017f22e2-79b0')
  })

  it('sorts after the ids of earlier milliseconds', () => {
    const times = [0, 1, 2 ** 32 - 1, 2 ** 32, Date.UTC(2024, 4, 10), Date.UTC(2199, 11, 31)]
    const ids = times.map((time) => newId(time))
    expect([...ids].sort()).toEqual(ids)
  })

  it('is never given twice, not even within one millisecond', () => {
    expect(new Set(Array.from({ length: 20_000 }, () => newId(1))).size).toBe(20_000)
  })
})
