/** Encodes a picture as PNG; enough for contact sheets. */
import { crc32, deflateSync } from 'node:zlib'
import type { StillImage } from '../../src/figure/render/drawStill.ts'

/** The bytes of an RGBA picture as PNG. */
export function encodePng({ width, height, pixels }: StillImage): Buffer {
  const lines = Buffer.alloc((width * 4 + 1) * height)
  for (let y = 0; y < height; y++) {
    const start = y * (width * 4 + 1)
    lines[start] = 2
    for (let i = 0; i < width * 4; i++) {
      const above = y > 0 ? (pixels[(y - 1) * width * 4 + i] ?? 0) : 0
      lines[start + 1 + i] = ((pixels[y * width * 4 + i] ?? 0) - above) & 255
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(12 + data.length)
  out.writeUInt32BE(data.length, 0)
  out.write(type, 4)
  data.copy(out, 8)
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length)
  return out
}
