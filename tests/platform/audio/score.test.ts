import { expect, it } from 'vitest'
import { createScore, type Score } from '../../../src/platform/audio/sequencer/score.ts'

const RATE = 1000
const BLOCK = 128

/** What sounds from frame 0 to `until`, on the first of two channels. */
function listen(score: Score, until: number, from = 0): number[] {
  const heard: number[] = []
  for (let frame = from; frame < until; frame += BLOCK) {
    const outputs = [new Float32Array(BLOCK), new Float32Array(BLOCK)]
    score.render(outputs, frame)
    heard.push(...(outputs[0] ?? []))
  }
  return heard
}

function scoreWith(frames: readonly number[], length = 4): Score {
  const score = createScore(RATE)
  score.handle({ type: 'sound', sound: 0, channels: [new Float32Array([1, 0.5, 0.25, 0.125])] }, 0)
  score.handle({ type: 'score', events: frames.map((frame) => ({ frame, sound: 0, length })) }, 0)
  return score
}

const onsets = (heard: readonly number[]) => heard.flatMap((sample, at) => (sample >= 1 ? [at] : []))

it('sounds every cue on its frame, also across the border of a block', () => {
  const heard = listen(scoreWith([0, 127, 128, 300, 381]), 512)
  expect(onsets(heard)).toEqual([0, 127, 128, 300, 381])
  expect(heard.slice(300, 304)).toEqual([1, 0.5, 0.25, 0.125])
})

it('mixes cues that sound together', () => {
  expect(listen(scoreWith([10, 11]), 128).slice(10, 13)).toEqual([1, 1.5, 0.75])
})

it('leaves out what is more than a tenth of a second late, and begins at once what is less', () => {
  const score = scoreWith([0, 950])
  expect(onsets(listen(score, 1280, 1024))).toEqual([0])
})

it('plays a new score instead of the old one', () => {
  const score = scoreWith([200])
  score.handle({ type: 'score', events: [{ frame: 250, sound: 0, length: 4 }] }, 0)
  expect(onsets(listen(score, 384))).toEqual([250])
})

it('falls silent within a few hundredths of a second, without a jump', () => {
  const score = createScore(RATE)
  score.handle({ type: 'sound', sound: 0, channels: [new Float32Array(5000).fill(1)] }, 0)
  score.handle(
    {
      type: 'score',
      events: [
        { frame: 0, sound: 0, length: 5000 },
        { frame: 400, sound: 0, length: 5 },
      ],
    },
    0,
  )
  listen(score, 256)
  score.handle({ type: 'silence' }, 256)
  const heard = listen(score, 1024, 256)
  const steps = heard.map((sample, at) => Math.abs(sample - (heard[at - 1] ?? 1)))
  expect(Math.max(...steps)).toBeLessThan(0.05)
  expect(heard.slice(61).every((sample) => sample === 0)).toBe(true)
})

it('fades a sound out that is longer than its breath', () => {
  const score = createScore(RATE)
  score.handle({ type: 'sound', sound: 0, channels: [new Float32Array(5000).fill(1)] }, 0)
  score.handle({ type: 'score', events: [{ frame: 0, sound: 0, length: 1000 }] }, 0)
  const heard = listen(score, 1280)
  expect([heard[500], heard[1001]]).toEqual([1, 0])
  expect(heard[800]).toBeCloseTo(0.5, 2)
})

it('leaves out a sound that was never given', () => {
  const score = createScore(RATE)
  score.handle({ type: 'score', events: [{ frame: 10, sound: 3, length: 4 }] }, 0)
  expect(listen(score, 128).every((sample) => sample === 0)).toBe(true)
})
