/** What stands before the samples in a WAV. */
interface WavFormat {
  readonly channels: number
  /** Frames per second. */
  readonly sampleRate: number
  /** Bits of a sample: 8 (unsigned) or 16 (signed). */
  readonly bits: 8 | 16
}

/** Bytes of the header; the samples follow. */
export const WAV_HEADER_BYTES = 44

/** Writes the canonical RIFF header of uncompressed PCM at the start of a file that holds its header and its samples. */
export function writeWavHeader(file: Uint8Array, { channels, sampleRate, bits }: WavFormat): void {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const name = (at: number, text: string) => [...text].forEach((char, i) => view.setUint8(at + i, char.charCodeAt(0)))
  const frameBytes = (channels * bits) / 8
  name(0, 'RIFF')
  view.setUint32(4, file.byteLength - 8, true)
  name(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, channels, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * frameBytes, true)
  view.setUint16(32, frameBytes, true)
  view.setUint16(34, bits, true)
  name(36, 'data')
  view.setUint32(40, file.byteLength - WAV_HEADER_BYTES, true)
}
