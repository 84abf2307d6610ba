/** Reads a screenshot: the 8-bit PNG without interlacing that browsers write. */
import { inflateSync } from 'node:zlib'

export interface Screenshot {
  readonly width: number
  readonly height: number
  /** Red, green and blue from 0 to 255 of the pixel at this place; the nearest one beyond an edge. */
  at(x: number, y: number): Rgb
}

export type Rgb = readonly [red: number, green: number, blue: number]

/** The picture in the bytes of a PNG; throws on kinds that no browser writes. */
export function readPng(bytes: Buffer): Screenshot {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth, colourType, interlace] = [bytes[24], bytes[25], bytes[28]]
  const channels = colourType === 6 ? 4 : colourType === 2 ? 3 : 0
  if (depth !== 8 || channels === 0 || interlace !== 0) throw new Error('No screenshot: another kind of PNG')
  const lines = unfilter(inflateSync(compressedData(bytes)), width * channels, height, channels)
  const within = (place: number, size: number) => Math.min(size - 1, Math.max(0, Math.round(place)))
  return {
    width,
    height,
    at(x, y) {
      const start = (within(y, height) * width + within(x, width)) * channels
      return [lines[start] ?? 0, lines[start + 1] ?? 0, lines[start + 2] ?? 0]
    },
  }
}

function compressedData(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let start = 8; start < bytes.length;) {
    const length = bytes.readUInt32BE(start)
    if (bytes.toString('latin1', start + 4, start + 8) === 'IDAT')
      parts.push(bytes.subarray(start + 8, start + 8 + length))
    start += length + 12
  }
  return Buffer.concat(parts)
}

/** Undoes the filter of each line (PNG specification, §9.2). */
function unfilter(data: Buffer, lineLength: number, height: number, step: number): Buffer {
  const lines = Buffer.alloc(lineLength * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (lineLength + 1)]
    for (let i = 0; i < lineLength; i++) {
      const place = y * lineLength + i
      const left = i >= step ? (lines[place - step] ?? 0) : 0
      const above = y > 0 ? (lines[place - lineLength] ?? 0) : 0
      const corner = i >= step && y > 0 ? (lines[place - lineLength - step] ?? 0) : 0
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0
      lines[place] = (data[y * (lineLength + 1) + 1 + i] ?? 0) + predicted
    }
  }
  return lines
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value))
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
