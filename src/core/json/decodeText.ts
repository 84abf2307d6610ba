/** Decodes the bytes of a text file as saved by an editor on any system, or reports why they cannot be decoded. */
import { decodeUtf8 } from './decodeUtf8.ts'

/** Why the bytes could not be decoded; `byte` counts from 1. */
export type DecodeError =
  { readonly error: 'utf-16' } | { readonly error: 'binary' } | { readonly error: 'not-utf-8'; readonly byte: number }

/** The text without the byte-order mark that some editors put at the start. */
export interface DecodedText {
  readonly text: string
  readonly hadByteOrderMark: boolean
}

const BYTE_ORDER_MARK = '\ufeff'
const SAMPLE_LENGTH = 1024

/** Decodes UTF-8, with or without a byte-order mark; UTF-16 is detected but not decoded. Linear time. */
export function decodeText(bytes: Uint8Array): DecodedText | DecodeError {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isUtf16) return { error: 'utf-16' }
  if (looksBinary(String.fromCharCode(...bytes.subarray(0, SAMPLE_LENGTH)))) return { error: 'binary' }
  const decoding = decodeUtf8(bytes)
  return 'text' in decoding ? removeByteOrderMark(decoding.text) : { error: 'not-utf-8', byte: decoding.invalidAt + 1 }
}

/** Strips a leading byte-order mark, if there is one. */
export function removeByteOrderMark(text: string): DecodedText {
  const hasMark = text.startsWith(BYTE_ORDER_MARK)
  return { text: hasMark ? text.slice(1) : text, hadByteOrderMark: hasMark }
}

/** True for text with control characters that does not start like JSON: an image, a sound, an archive. */
export function looksBinary(text: string): boolean {
  const start = text.slice(0, SAMPLE_LENGTH)
  return !/^\s*[{["\-\dtfn]/.test(start) && /[\u0000-\u0008\u000e-\u001f]/.test(start)
}
