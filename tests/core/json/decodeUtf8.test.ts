/** The platform's own decoder says what is UTF-8 and what is not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from '../../../src/core/json/decodeUtf8.ts'

const platform = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function expected(bytes: Uint8Array): string | null {
  try {
    return platform.decode(bytes)
  } catch {
    return null
  }
}

function decoded(bytes: Uint8Array): string | null {
  const decoding = decodeUtf8(bytes)
  return 'text' in decoding ? decoding.text : null
}

/** First bytes and following bytes at both sides of every limit of the encoding. */
const FIRST = [
  0x00, 0x7f, 0x80, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4,
]
const BEYOND = [0xf5, 0xf8, 0xff]
const NEXT = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff]

describe('bytes', () => {
  it('are a text where the platform says so, at every limit of the encoding', () => {
    const different: (readonly number[])[] = []
    const compare = (...bytes: readonly number[]) => {
      if (decoded(Uint8Array.from(bytes)) !== expected(Uint8Array.from(bytes))) different.push(bytes)
    }
    for (const first of [...FIRST, ...BEYOND]) {
      compare(first)
      for (const second of NEXT) {
        compare(first, second)
        for (const third of [0x7f, 0x80, 0xbf, 0xc0]) {
          compare(first, second, third)
          for (const fourth of [0x7f, 0x80, 0xbf, 0xc0]) compare(first, second, third, fourth)
        }
      }
    }
    expect(different).toEqual([])
  })

  it('are read back as the text that they were made of, at every limit of Unicode and however long', () => {
    const limits = [0x00, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfeff, 0xffff, 0x10000, 0x10ffff]
    const text = String.fromCodePoint(...limits).repeat(200)
    expect(decodeUtf8(new TextEncoder().encode(text))).toEqual({ text })
  })

  it('say where the first wrong one is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...BEYOND), fc.string(), (before, wrong, after) => {
        const good = new TextEncoder().encode(before)
        const bytes = Uint8Array.from([...good, wrong, ...new TextEncoder().encode(after)])
        expect(decodeUtf8(bytes)).toEqual({ invalidAt: good.length })
      }),
    )
    expect(decodeUtf8(Uint8Array.of(0x61, 0xe2, 0x82))).toEqual({ invalidAt: 1 })
    expect(decodeUtf8(Uint8Array.of(0x61, 0xe2, 0x82, 0x22))).toEqual({ invalidAt: 1 })
  })
})
