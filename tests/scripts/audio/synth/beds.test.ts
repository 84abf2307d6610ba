import { describe, expect, it } from 'vitest'
import { seamSharpness } from '../../../../scripts/audio/seam.ts'
import { BEDS } from '../../../../scripts/audio/synth/beds.ts'
import {
  LOOP_END,
  LOOP_LENGTH,
  LOOP_START,
  wholeCycles,
  WRAP_LENGTH,
  wrapped,
} from '../../../../scripts/audio/synth/loop.ts'
import { SAMPLE_RATE } from '../../../../scripts/audio/synth/stereo.ts'

/** Half a second: as the real loop, 45 times a power of two. */
const SHORT = 45 * 512

describe('a bed', () => {
  it.each(Object.entries(BEDS))('%s goes from its end to its beginning without a corner', (_, { make }) => {
    const { left, right } = make(SHORT)
    expect(left).toHaveLength(SHORT)
    expect(seamSharpness(left, 0, SHORT)).toBeLessThan(1)
    expect(seamSharpness(right, 0, SHORT)).toBeLessThan(1)
  })

  it.each([BEDS.drone, BEDS.pad])('of tones has a corner where it is cut anywhere else', ({ make }) => {
    const { left } = make(SHORT)
    const cuts = [0.61, 0.67, 0.73, 0.79, 0.83].map((share) => seamSharpness(left, 0, Math.round(share * SHORT)))
    expect(Math.min(...cuts)).toBeGreaterThan(2)
  })

  it('sounds the same each time it is made', () => {
    expect(BEDS.rain.make(SHORT).left).toEqual(BEDS.rain.make(SHORT).left)
  })

  it('sounds different in each ear', () => {
    const { left, right } = BEDS.brown.make(SHORT)
    expect(left).not.toEqual(right)
  })
})

describe('wrapped', () => {
  it('gives a bed its end before its beginning and its beginning after its end', () => {
    const bed = { left: Float64Array.of(1, 2, 3, 4), right: Float64Array.of(5, 6, 7, 8) }
    const { left, right } = wrapped(bed, 2)
    expect([...left]).toEqual([3, 4, 1, 2, 3, 4, 1, 2])
    expect([...right]).toEqual([7, 8, 5, 6, 7, 8, 5, 6])
  })
})

describe('the loop', () => {
  it('is whole frames of MP3, AAC and Opus, so that the encoder meets the same frames again', () => {
    for (const frame of [1152, 1024, 960]) {
      expect(LOOP_LENGTH % frame).toBe(0)
    }
    expect((WRAP_LENGTH * 2) % 1152).toBe(0)
  })

  it('stands between 0.48 s and 61.92 s, whole milliseconds for the player', () => {
    expect([LOOP_START, LOOP_END]).toEqual([0.48, 61.92])
  })

  it('holds whole cycles of every tone', () => {
    const hertz = wholeCycles(164.81, LOOP_LENGTH)
    expect(hertz).toBeCloseTo(164.81, 1)
    expect((hertz * LOOP_LENGTH) / SAMPLE_RATE).toBeCloseTo(Math.round((hertz * LOOP_LENGTH) / SAMPLE_RATE), 9)
  })
})
