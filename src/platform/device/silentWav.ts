import type { Seconds } from '../../core/time.ts'

/** Chrome counts an element as media from 5 s on (timing reference §1.2); beginning anew costs the page a few milliseconds. */
const LENGTH: Seconds = 30
const SAMPLE_RATE = 8000
/** Firefox gives no controls to a sound that begins with silence; a thousandth of full scale is heard by nobody. */
const FIRST_SAMPLE = 0.001
const HEADER_BYTES = 44

/** Half a minute of silence after one sample of almost nothing: mono, 16 bits, 8 kHz, 480 kB. */
export function silentWav(): Blob {
  const dataBytes = LENGTH * SAMPLE_RATE * 2
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + dataBytes))
  const name = (at: number, text: string) => [...text].forEach((char, i) => view.setUint8(at + i, char.charCodeAt(0)))
  name(0, 'RIFF')
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true)
  name(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, SAMPLE_RATE, true)
  view.setUint32(28, SAMPLE_RATE * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  name(36, 'data')
  view.setUint32(40, dataBytes, true)
  view.setInt16(HEADER_BYTES, Math.round(FIRST_SAMPLE * 0x7fff), true)
  return new Blob([view.buffer], { type: 'audio/wav' })
}
