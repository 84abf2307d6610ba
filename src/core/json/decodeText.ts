/** Bytes of a file as text, the same for everybody who reads one: what editors on any system save, or why it is none of that. */
import { decodeUtf8 } from './decodeUtf8.ts'

/** Why bytes are no text that we read; `byte` counts from 1. */
export type TextFault =
  { readonly fault: 'utf-16' } | { readonly fault: 'binary' } | { readonly fault: 'not-utf-8'; readonly byte: number }

/** The text without the byte-order mark that some editors put before it. */
export interface MarkedText {
  readonly text: string
  readonly hasMark: boolean
}

const BYTE_ORDER_MARK = '\ufeff'
const SAMPLE = 1024

/** Decodes UTF-8 with or without a byte-order mark; UTF-16 is named and not read. Takes time in proportion to the length. */
export function decodeText(bytes: Uint8Array): MarkedText | TextFault {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isUtf16) return { fault: 'utf-16' }
  if (looksBinary(String.fromCharCode(...bytes.subarray(0, SAMPLE)))) return { fault: 'binary' }
  const decoding = decodeUtf8(bytes)
  return 'text' in decoding ? withoutByteOrderMark(decoding.text) : { fault: 'not-utf-8', byte: decoding.wrongAt + 1 }
}

/** A text whose byte-order mark, if it has one, is taken off. */
export function withoutByteOrderMark(text: string): MarkedText {
  const hasMark = text.startsWith(BYTE_ORDER_MARK)
  return { text: hasMark ? text.slice(1) : text, hasMark }
}

/** Control characters in a text that does not even begin like JSON: a picture, a sound, an archive. */
export function looksBinary(text: string): boolean {
  const start = text.slice(0, SAMPLE)
  return !/^\s*[{["\-\dtfn]/.test(start) && /[\u0000-\u0008\u000e-\u001f]/.test(start)
}
