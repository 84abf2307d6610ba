/** Reads an MP3's format and length from its frame headers (ISO/IEC 11172-3, 13818-3) and its Xing/LAME tag, without decoding it. */

export interface Mp3Format {
  readonly sampleRate: number
  readonly channels: 1 | 2
  /** Bit rate of the frames; null where it varies. */
  readonly kilobits: number | null
  /** Samples a channel that a player gives out, the encoder's delay and padding left out. */
  readonly samples: number
}

interface FrameHeader {
  readonly isMpeg1: boolean
  readonly kilobits: number
  readonly sampleRate: number
  readonly channels: 1 | 2
  readonly bytes: number
  readonly samples: number
}

const KILOBITS_MPEG1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const KILOBITS_MPEG2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const SAMPLE_RATES = [44_100, 48_000, 32_000]

/** Format and length of a layer III file that begins with its first frame. Throws where that is not so, or the last is cut. */
export function mp3Format(file: Uint8Array): Mp3Format {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const first = readHeader(view, 0)
  const tag = readTag(view, first)
  const rates = new Set<number>()
  let [frames, offset] = [0, tag ? first.bytes : 0]
  for (; offset < view.byteLength; frames++) {
    const { bytes, kilobits } = readHeader(view, offset)
    rates.add(kilobits)
    offset += bytes
  }
  if (offset !== view.byteLength) throw new Error(`The last MP3 frame ends ${offset - view.byteLength} bytes too early`)
  const trimmed = tag ? tag.delay + tag.padding : 0
  const [kilobits = null] = rates.size === 1 ? rates : []
  return { sampleRate: first.sampleRate, channels: first.channels, kilobits, samples: frames * first.samples - trimmed }
}

function readHeader(view: DataView, offset: number): FrameHeader {
  const word = offset + 4 <= view.byteLength ? view.getUint32(offset) : 0
  const [version, layer] = [(word >>> 19) & 3, (word >>> 17) & 3]
  if (word >>> 21 !== 0x7ff || version === 1 || layer !== 1) throw new Error(`No MP3 frame at byte ${offset}`)
  const isMpeg1 = version === 3
  const kilobits = (isMpeg1 ? KILOBITS_MPEG1 : KILOBITS_MPEG2)[(word >>> 12) & 15]
  const fullRate = SAMPLE_RATES[(word >>> 10) & 3]
  if (!kilobits || !fullRate) throw new Error(`A free or reserved rate at byte ${offset}`)
  const sampleRate = fullRate / (isMpeg1 ? 1 : version === 2 ? 2 : 4)
  const samples = isMpeg1 ? 1152 : 576
  const padded = (word >>> 9) & 1
  const bytes = Math.floor((samples * kilobits * 125) / sampleRate) + padded
  return { isMpeg1, kilobits, sampleRate, channels: ((word >>> 6) & 3) === 3 ? 1 : 2, bytes, samples }
}

/** The first frame's tag: silent itself, it holds the encoder's delay and padding in samples, 12 bits each. */
function readTag(view: DataView, header: FrameHeader): { readonly delay: number; readonly padding: number } | null {
  const sideInformation = header.isMpeg1 ? (header.channels === 1 ? 17 : 32) : header.channels === 1 ? 9 : 17
  const start = 4 + sideInformation
  const name = [0, 1, 2, 3].map((index) => String.fromCharCode(view.getUint8(start + index))).join('')
  if (name !== 'Xing' && name !== 'Info') return null
  const flags = view.getUint32(start + 4)
  const fields = (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0)
  const lengths = start + 8 + fields + 21
  const packed = (view.getUint8(lengths) << 16) | view.getUint16(lengths + 1)
  return { delay: packed >>> 12, padding: packed & 0xfff }
}
