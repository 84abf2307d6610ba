import type { Seconds } from '../../core/time.ts'

/** Kilobits a second by the index in a frame header of layer III (ISO/IEC 11172-3 and 13818-3, tables of bit and sampling rates). */
const KILOBITS_MPEG1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const KILOBITS_MPEG2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const HERTZ_MPEG1 = [44_100, 48_000, 32_000]
/** A manifest rounds to milliseconds. */
const ROUNDING: Seconds = 0.05

interface Mp3Frame {
  readonly bitsPerSecond: number
  readonly bytes: number
}

/**
 * False where the bytes are not a sound of this length for certain: none at all, a page in its place, or an MP3 that was cut
 * off. Ours have one bit rate throughout (`docs/audio.md`), so their length shows without decoding; of other formats only
 * the decoder can tell.
 */
export function isWholeSound(bytes: ArrayBuffer, seconds: Seconds): boolean {
  const file = new Uint8Array(bytes)
  if (file.length === 0 || file[0] === '<'.charCodeAt(0)) return false
  // The first frame holds no sound, and may have another bit rate than those that do.
  const first = mp3Frame(file, 0)
  if (!first) return true
  const second = mp3Frame(file, first.bytes)
  return second !== null && (file.length * 8) / second.bitsPerSecond >= seconds - ROUNDING
}

function mp3Frame(file: Uint8Array, at: number): Mp3Frame | null {
  const [sync, version, rates] = file.subarray(at, at + 3)
  if (sync === undefined || version === undefined || rates === undefined) return null
  if (sync !== 0xff || (version & 0xe6) !== 0xe2) return null
  const isMpeg1 = (version & 0x18) === 0x18
  const kilobits = (isMpeg1 ? KILOBITS_MPEG1 : KILOBITS_MPEG2)[rates >> 4]
  const hertz = HERTZ_MPEG1[(rates >> 2) & 3]
  if (!kilobits || !hertz) return null
  const bitsPerSecond = kilobits * 1000
  const samples = isMpeg1 ? 1152 : 576
  const padding = (rates >> 1) & 1
  return { bitsPerSecond, bytes: Math.floor((samples * bitsPerSecond) / 8 / (isMpeg1 ? hertz : hertz / 2)) + padding }
}
