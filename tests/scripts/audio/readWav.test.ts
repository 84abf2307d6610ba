import { describe, expect, it } from 'vitest'
import { decodeWav } from '../../../scripts/audio/readWav.ts'
import { encodeWav } from '../../../scripts/audio/wav.ts'

interface Wav {
  readonly code?: number
  readonly bits: number
  readonly data: Buffer
  readonly before?: Buffer
}

/** One channel at 16 kHz. */
function aWav({ code = 1, bits, data, before = Buffer.alloc(0) }: Wav): Buffer {
  const header = Buffer.alloc(24)
  header.write('fmt ', 0)
  header.writeUInt32LE(16, 4)
  header.writeUInt16LE(code, 8)
  header.writeUInt16LE(1, 10)
  header.writeUInt32LE(16_000, 12)
  header.writeUInt16LE(bits, 22)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(data.length)
  return Buffer.concat([Buffer.from('RIFF....WAVE'), before, header, Buffer.from('data'), size, data])
}
function bytes(write: (buffer: Buffer) => void, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  write(buffer)
  return buffer
}

describe('decodeWav', () => {
  it('reads what we write, channel by channel', () => {
    const { sampleRate, channels } = decodeWav(encodeWav([Float64Array.of(0.5, 0), Float64Array.of(-0.25, 0)], 44_100))
    expect(sampleRate).toBe(44_100)
    expect(channels.map(([first]) => first)).toEqual([expect.closeTo(0.5, 3), expect.closeTo(-0.25, 3)])
  })

  it.each([
    ['24 bits', { bits: 24, data: bytes((b) => b.writeIntLE(-(2 ** 22), 0, 3), 3) }],
    ['32 bits', { bits: 32, data: bytes((b) => b.writeInt32LE(-(2 ** 30)), 4) }],
    ['floats', { code: 3, bits: 32, data: bytes((b) => b.writeFloatLE(-0.5), 4) }],
  ])('reads %s', (_, wav) => {
    expect(decodeWav(aWav(wav))).toEqual({ sampleRate: 16_000, channels: [Float64Array.of(-0.5)] })
  })

  it('passes over what a recorder puts before the sound', () => {
    const before = Buffer.concat([Buffer.from('LIST'), Buffer.from([3, 0, 0, 0]), Buffer.from('abc\0')])
    const data = bytes((b) => b.writeInt16LE(2 ** 14), 2)
    expect(decodeWav(aWav({ bits: 16, data, before })).channels).toEqual([Float64Array.of(0.5)])
  })

  it('reads a stream whose length was never filled in', () => {
    const wav = aWav({ bits: 16, data: bytes((b) => b.writeInt16LE(2 ** 14), 2) })
    wav.writeUInt32LE(0xffffffff, wav.length - 6)
    expect(decodeWav(wav).channels).toEqual([Float64Array.of(0.5)])
  })

  it.each([
    ['another file', Buffer.from('ID3 and so on, and on'), 'no WAV'],
    ['a file without sound', Buffer.from('RIFF....WAVE'), 'no format or no sound'],
    ['a compressed file', aWav({ code: 0x55, bits: 16, data: Buffer.alloc(2) }), 'compressed (format 85)'],
    ['8 bits', aWav({ bits: 8, data: Buffer.alloc(2) }), '8 bits'],
  ])('refuses %s, and says why', (_, file, reason) => {
    expect(() => decodeWav(file)).toThrow(reason)
  })
})
