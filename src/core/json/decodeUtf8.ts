/**
 * Decodes UTF-8 (RFC 3629). `TextDecoder` is not available in core and does not report which byte is invalid; an author
 * with a damaged file needs to know where.
 */

/** The text, or the offset of the first invalid byte. Overlong forms and surrogates are invalid. */
export type Utf8Result = { readonly text: string } | { readonly invalidAt: number }

/** Decodes strictly; a byte-order mark is preserved as U+FEFF. */
export function decodeUtf8(bytes: Uint8Array): Utf8Result {
  let text = ''
  for (let offset = 0; offset < bytes.length;) {
    const length = sequenceLength(bytes[offset] ?? 0)
    const point = length === 0 ? undefined : codePointAt(bytes, offset, length)
    if (point === undefined) return { invalidAt: offset }
    text += String.fromCodePoint(point)
    offset += length
  }
  return { text }
}

/** Bytes in the sequence that starts with this byte; 0 if no sequence starts with it. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1
  if (first < 0xc2) return 0
  if (first < 0xe0) return 2
  if (first < 0xf0) return 3
  return first < 0xf5 ? 4 : 0
}

const LEAD_BYTE_MASKS = [0, 0x7f, 0x1f, 0x0f, 0x07]
const MIN_CODE_POINTS = [0, 0, 0x80, 0x800, 0x10000]

function codePointAt(bytes: Uint8Array, offset: number, length: number): number | undefined {
  let point = (bytes[offset] ?? 0) & (LEAD_BYTE_MASKS[length] ?? 0)
  for (let next = offset + 1; next < offset + length; next += 1) {
    const byte = bytes[next]
    if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined
    point = (point << 6) | (byte & 0x3f)
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff
  return point < (MIN_CODE_POINTS[length] ?? 0) || isSurrogate || point > 0x10ffff ? undefined : point
}
