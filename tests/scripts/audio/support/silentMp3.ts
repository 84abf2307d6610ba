/** MP3 files of silent frames, with as much in them as is read without decoding. */
import { CUE_SHAPE, VOICE_SHAPE, type Mp3Shape } from '../../../../scripts/audio/checks/limits.ts'

const HEADERS = new Map([
  [VOICE_SHAPE, { header: [0xff, 0xf3, 0x54, 0xc4], bytes: 120 }],
  [CUE_SHAPE, { header: [0xff, 0xfb, 0x74, 0x44], bytes: 288 }],
])

/** That many frames: 24 ms each, of a voice (576 samples) as of a cue (1152). */
export function silentMp3(frames: number, shape: Mp3Shape = VOICE_SHAPE): Uint8Array {
  const { header, bytes } = HEADERS.get(shape) ?? { header: [], bytes: 0 }
  const file = new Uint8Array(frames * bytes)
  for (let frame = 0; frame < frames; frame++) file.set(header, frame * bytes)
  return file
}

/** Seconds of so many frames. */
export const secondsOf = (frames: number) => frames * 0.024
