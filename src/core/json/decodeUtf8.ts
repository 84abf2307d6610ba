/**
 * UTF-8 (RFC 3629) to text. The platform's decoder would do, but it belongs to the browser and does not say which byte is
 * wrong; an author with a damaged file wants to know where.
 */

/** The text, or the offset of the first byte that no UTF-8 text has there. Overlong forms and surrogates are wrong. */
export type Decoding = { readonly text: string } | { readonly wrongAt: number }

/** Decodes strictly; a byte-order mark stays as U+FEFF. */
export function decodeUtf8(bytes: Uint8Array): Decoding {
  let text = ''
  for (let offset = 0; offset < bytes.length;) {
    const length = lengthOf(bytes[offset] ?? 0)
    const point = length === 0 ? undefined : pointAt(bytes, offset, length)
    if (point === undefined) return { wrongAt: offset }
    text += String.fromCodePoint(point)
    offset += length
  }
  return { text }
}

/** How many bytes a character takes, by its first one; 0 for a byte that begins none. */
function lengthOf(first: number): number {
  if (first < 0x80) return 1
  if (first < 0xc2) return 0
  if (first < 0xe0) return 2
  if (first < 0xf0) return 3
  return first < 0xf5 ? 4 : 0
}

const FIRST_BITS = [0, 0x7f, 0x1f, 0x0f, 0x07]
const LEAST = [0, 0, 0x80, 0x800, 0x10000]

function pointAt(bytes: Uint8Array, offset: number, length: number): number | undefined {
  let point = (bytes[offset] ?? 0) & (FIRST_BITS[length] ?? 0)
  for (let next = offset + 1; next < offset + length; next += 1) {
    const byte = bytes[next]
    if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined
    point = (point << 6) | (byte & 0x3f)
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff
  return point < (LEAST[length] ?? 0) || isSurrogate || point > 0x10ffff ? undefined : point
}
