/** What a clip's samples go through before they are a file. */

/** Samples a second of the model. */
export const VOICE_RATE = 24_000

const SILENCE = 0.004
const KEEP_BEFORE = 0.03
const KEEP_AFTER = 0.12

/** Cuts the silence (under −48 dB) around speech, but keeps 30 ms before and 120 ms after it. Pure silence throws. */
export function trimSilence(samples: Float32Array): Float32Array {
  const isSpeech = (sample: number) => Math.abs(sample) > SILENCE
  const first = samples.findIndex(isSpeech)
  if (first < 0) throw new Error('The voice gave nothing but silence')
  const start = Math.max(0, first - Math.round(KEEP_BEFORE * VOICE_RATE))
  return samples.slice(start, samples.findLastIndex(isSpeech) + 1 + Math.round(KEEP_AFTER * VOICE_RATE))
}

/** One after the other, with `gapSeconds` of silence between. */
export function joinWithGaps(pieces: readonly Float32Array[], gapSeconds: number): Float32Array {
  const gap = Math.round(gapSeconds * VOICE_RATE)
  const spoken = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const joined = new Float32Array(spoken + gap * Math.max(0, pieces.length - 1))
  pieces.reduce((offset, piece) => {
    joined.set(piece, offset)
    return offset + piece.length + gap
  }, 0)
  return joined
}
