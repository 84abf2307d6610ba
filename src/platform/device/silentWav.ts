import { WAV_HEADER_BYTES, writeWavHeader } from '../../core/sound/wavHeader.ts'
import type { Seconds } from '../../core/time.ts'

/** Chrome counts an element as media from 5 s on (timing reference §1.2); beginning anew costs the page a few milliseconds. */
const LENGTH: Seconds = 30
const SAMPLE_RATE = 8000
/** Firefox gives no controls to a sound that begins with silence; a thousandth of full scale is heard by nobody. */
const FIRST_SAMPLE = 0.001

/** Half a minute of silence after one sample of almost nothing: mono, 16 bits, 8 kHz, 480 kB. */
export function silentWav(): Blob {
  const file = new Uint8Array(WAV_HEADER_BYTES + LENGTH * SAMPLE_RATE * 2)
  writeWavHeader(file, { channels: 1, sampleRate: SAMPLE_RATE, bits: 16 })
  new DataView(file.buffer).setInt16(WAV_HEADER_BYTES, Math.round(FIRST_SAMPLE * 0x7fff), true)
  return new Blob([file], { type: 'audio/wav' })
}
