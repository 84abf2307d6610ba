/** Reads a RIFF file: the formats that engines and recorders write. */
import type { Waveform } from './waveform.ts'

interface WavFormat {
  readonly isFloat: boolean
  readonly channels: number
  readonly sampleRate: number
  readonly bits: number
}

const PCM = 1
const FLOAT = 3
/** The real format then stands in the extension. */
const EXTENSIBLE = 0xfffe

/** PCM of 16, 24 or 32 bits or 32-bit floats, any rate and number of channels. Throws, with the reason, on anything else. */
export function decodeWav(file: Buffer): Waveform {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('it is no WAV')
  const [header, data] = [chunk(file, 'fmt '), chunk(file, 'data')]
  if (!header || header.length < 16 || !data) throw new Error('the WAV has no format or no sound')
  const format = readFormat(header)
  const read = sampleReader(format)
  const sampleBytes = format.bits / 8
  const frames = Math.floor(data.length / (sampleBytes * format.channels))
  const channels = Array.from({ length: format.channels }, (_, channel) =>
    Float64Array.from({ length: frames }, (_, frame) => read(data, (frame * format.channels + channel) * sampleBytes)),
  )
  return { sampleRate: format.sampleRate, channels }
}

/** A chunk's bytes; one whose size was never filled in, as in a stream, ends with the file. */
function chunk(file: Buffer, name: string): Buffer | null {
  for (let offset = 12; offset + 8 <= file.length;) {
    const size = file.readUInt32LE(offset + 4)
    const start = offset + 8
    if (file.toString('latin1', offset, offset + 4) === name) return file.subarray(start, start + size)
    offset = start + size + (size % 2)
  }
  return null
}

function readFormat(header: Buffer): WavFormat {
  const tag = header.readUInt16LE(0)
  const code = tag === EXTENSIBLE && header.length >= 26 ? header.readUInt16LE(24) : tag
  const [channels, sampleRate, bits] = [header.readUInt16LE(2), header.readUInt32LE(4), header.readUInt16LE(14)]
  if (channels === 0 || sampleRate === 0) throw new Error('the WAV has no channels or no rate')
  if (code !== PCM && code !== FLOAT) throw new Error(`the WAV is compressed (format ${code})`)
  return { isFloat: code === FLOAT, channels, sampleRate, bits }
}

function sampleReader({ isFloat, bits }: WavFormat): (data: Buffer, offset: number) => number {
  if (isFloat && bits === 32) return (data, offset) => data.readFloatLE(offset)
  if (!isFloat && [16, 24, 32].includes(bits))
    return (data, offset) => data.readIntLE(offset, bits / 8) / 2 ** (bits - 1)
  throw new Error(`the WAV has ${isFloat ? 'floats of ' : ''}${bits} bits`)
}
