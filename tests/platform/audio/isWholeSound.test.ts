import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isWholeSound } from '../../../src/platform/audio/isWholeSound.ts'
import { loadSoundLengths } from '../../../scripts/support/loadClips.ts'

const { voices, cues, ambience } = loadSoundLengths()
const sounds = [
  ...Object.entries(voices).flatMap(([voice, locales]) =>
    Object.entries(locales).flatMap(([locale, clips]) =>
      Object.entries(clips).map(([key, seconds]) => ({ file: `voice/${voice}/${locale}/${key}.mp3`, seconds })),
    ),
  ),
  ...Object.entries(cues).map(([name, seconds]) => ({ file: `cues/${name}.mp3`, seconds })),
  ...Object.entries(ambience).map(([name, seconds]) => ({ file: `ambience/${name}.mp3`, seconds })),
]
const bytesOf = (file: string) => new Uint8Array(readFileSync(`public/audio/${file}`)).buffer
const textBytes = (text: string) => new TextEncoder().encode(text).buffer

describe('a sound that came over the network', () => {
  it('is whole as it was made, whichever of ours it is', () => {
    expect(sounds.length).toBeGreaterThan(1000)
    expect(sounds.filter(({ file, seconds }) => !isWholeSound(bytesOf(file), seconds))).toEqual([])
  })

  it('is not whole without its second half, whichever it is', () => {
    const cut = (file: string) => {
      const bytes = bytesOf(file)
      return bytes.slice(0, Math.floor(bytes.byteLength / 2))
    }
    expect(sounds.filter(({ file, seconds }) => isWholeSound(cut(file), seconds))).toEqual([])
  })

  it.each([
    ['nothing', new ArrayBuffer(0)],
    ['a page', textBytes('<!doctype html><title>Sign in</title>')],
  ])('is no sound if it is %s', (_, bytes) => {
    expect(isWholeSound(bytes, 1)).toBe(false)
  })

  it('is left to the decoder where it is of another format', () => {
    expect(isWholeSound(textBytes('RIFF....WAVE'), 1)).toBe(true)
  })
})
