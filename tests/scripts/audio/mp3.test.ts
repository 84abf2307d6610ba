import { describe, expect, it } from 'vitest'
import { mp3Format } from '../../../scripts/audio/mp3.ts'

/** A silent MPEG-2 layer III frame, mono, 24 kHz, 40 kbit/s: 576 samples in 120 bytes. */
function voiceFrame(): Uint8Array {
  const frame = new Uint8Array(120)
  frame.set([0xff, 0xf3, 0x54, 0xc4])
  return frame
}

/** The same with an Info tag that tells delay and padding, without any optional field. */
function tagFrame(delay: number, padding: number): Uint8Array {
  const frame = voiceFrame()
  frame.set(new TextEncoder().encode('Info'), 13)
  const packed = (delay << 12) | padding
  frame.set([packed >> 16, (packed >> 8) & 0xff, packed & 0xff], 13 + 8 + 21)
  return frame
}

function file(...frames: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(frames.flatMap((frame) => [...frame]))
}

describe('mp3Format', () => {
  it('counts the frames, and leaves out the tag, the delay and the padding', () => {
    expect(mp3Format(file(tagFrame(1105, 47), voiceFrame(), voiceFrame(), voiceFrame()))).toEqual({
      sampleRate: 24_000,
      channels: 1,
      kilobits: 40,
      samples: 3 * 576 - 1105 - 47,
    })
  })

  it('counts every frame of a file without a tag', () => {
    expect(mp3Format(file(voiceFrame(), voiceFrame())).samples).toBe(1152)
  })

  it('knows stereo at 48 kHz', () => {
    const frame = new Uint8Array(192)
    frame.set([0xff, 0xfb, 0x54, 0x44])
    expect(mp3Format(frame)).toEqual({ sampleRate: 48_000, channels: 2, kilobits: 64, samples: 1152 })
  })

  it('tells when the bit rate varies', () => {
    const quieter = new Uint8Array(96)
    quieter.set([0xff, 0xf3, 0x44, 0xc4])
    expect(mp3Format(file(voiceFrame(), quieter)).kilobits).toBeNull()
  })

  it('notices a file that was cut', () => {
    expect(() => mp3Format(file(voiceFrame(), voiceFrame().subarray(0, 100)))).toThrow('20 bytes too early')
  })

  it.each([
    ['a file of something else', Uint8Array.from({ length: 200 }, () => 0x20)],
    ['rubbish between the frames', file(voiceFrame(), new Uint8Array(8), voiceFrame())],
  ])('refuses %s', (_, bytes) => {
    expect(() => mp3Format(bytes)).toThrow('No MP3 frame')
  })
})
