import { expect, it } from 'vitest'
import { encodeWav } from '../../../scripts/audio/wav.ts'

it('writes what every player reads: PCM of 16 bits, channel by channel, clipped at full scale', () => {
  const file = encodeWav([Float64Array.of(0.5, 2), Float64Array.of(-0.5, -2)], 48_000)
  expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ')
  expect(file.readUInt32LE(4)).toBe(file.length - 8)
  expect([file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)]).toEqual([
    1, 2, 48_000, 16,
  ])
  expect(file.readUInt32LE(40)).toBe(8)
  const samples = [44, 46, 48, 50].map((offset) => file.readInt16LE(offset))
  expect(samples[0]).toBeCloseTo(16_384, -1)
  expect(samples[1]).toBeCloseTo(-16_384, -1)
  expect(samples.slice(2).map((sample) => Math.abs(sample))).toEqual([32_767, 32_767])
})
