import { describe, expect, it, vi } from 'vitest'
import { createTransport } from '../../../src/core/transport/createTransport.ts'
import { cuesStarting, cuesToDecode, sentenceAt } from '../../../src/core/transport/scheduler.ts'
import type { Cue, Timeline } from '../../../src/core/timeline/timeline.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'
import { fakeSound } from '../../support/fakeSound.ts'
import { printedText } from '../../../scripts/support/printedTimeline.ts'

const seconds = 240
const timeline = compiled(aScript([{ kind: 'hold', pose: 'rest', seconds }]), aCatalogue(aPose({ id: 'rest' })))
const sounds = timeline.cues.filter(({ track }) => track === 'voice' || track === 'chime' || track === 'breath')

it.each([
  ['ten seconds', false, 10],
  ['two minutes and ten seconds in a hidden page', true, 130],
])('hands every sound out %s before it is heard, a second less at the most', async (_window, isHidden, window) => {
  const sound = fakeSound()
  const prepared = vi.spyOn(sound, 'prepare')
  const transport = createTransport({
    timeline,
    sound,
    ticker: sound.time.ticker,
    monotonic: sound.monotonic,
    isHidden: () => isHidden,
    onChange: () => undefined,
    onSleep: () => undefined,
    onVoiceLost: () => undefined,
  })
  transport.send({ type: 'play' })
  await new Promise((resolve) => setImmediate(resolve))
  for (let tick = 0; tick < 4 * (seconds - 1); tick++) {
    sound.time.advance(0.25)
    const until = transport.position() + window
    const handedOut = sound.scheduled().length
    expect(handedOut).toBeGreaterThanOrEqual(sounds.filter(({ startTime }) => startTime < until - 1).length)
    expect(handedOut).toBeLessThanOrEqual(sounds.filter(({ startTime }) => startTime < until).length)
  }
  expect(sound.scheduled().map(({ cue }) => cue)).toEqual(sounds)
  // A tick that has nothing to hand out costs nothing.
  expect(prepared.mock.calls.length).toBeLessThanOrEqual(seconds)
})

describe('of a short session', () => {
  const chapter = (startTime: number, endTime: number, step: number) => ({
    ...({ step, path: `/steps/${step}`, kind: 'hold', pose: 'rest', side: null } as const),
    ...{ startTime, endTime, holdStart: startTime, holdEnd: endTime },
  })
  const short: Timeline = {
    id: 'short',
    title: 'Short',
    duration: 100,
    chapters: [chapter(0, 45, 0), chapter(45, 100, 1)],
    cues: [
      { track: 'ambience', ambience: 'rain', startTime: 0, endTime: 100 },
      { track: 'caption', text: 'Resting', startTime: 0, endTime: 100 },
      { track: 'chime', sound: 'bowl', startTime: 0, endTime: 5 },
      { track: 'voice', text: 'One.', startTime: 2, endTime: 4 },
      { track: 'breath', phase: 'inhale', startTime: 10, endTime: 14 },
      { track: 'voice', text: 'Two.', startTime: 20, endTime: 22 },
      { track: 'voice', text: 'Three.', startTime: 30, endTime: 32 },
      { track: 'voice', text: 'Four.', startTime: 45.2, endTime: 45.5 },
      { track: 'voice', text: 'Five.', startTime: 45.5, endTime: 48 },
      { track: 'breath', phase: 'exhale', startTime: 60, endTime: 64 },
      { track: 'chime', sound: 'side-change', startTime: 70, endTime: 71 },
      { track: 'breath', phase: 'holdOut', startTime: 80, endTime: 81 },
    ],
  }
  const texts = (cues: readonly Cue[]) => cues.map(printedText)

  it.each([
    [0, 10, ['bowl', 'One.']],
    [0, 10.1, ['bowl', 'One.', 'inhale']],
    [2, 20, ['One.', 'inhale']],
    [2.1, 20, ['inhale']],
    [61, 71, ['side-change']],
  ])('what begins from %d s to before %d s is %j', (from, to, begun) => {
    expect(texts(cuesStarting(short, from, to))).toEqual(begun)
  })

  it.each([
    ['the next sounds, and what the next step begins with', 0, 10, ['bowl', 'One.', 'Two.', 'inhale', 'Four.']],
    ['what still sounds, but not what is over', 4, 10, ['bowl', 'inhale', 'Two.', 'Three.', 'Four.']],
    ['all of a long window', 4, 56, ['bowl', 'inhale', 'Two.', 'Three.', 'Four.', 'Five.']],
    ['two sentences and two other sounds, however far off', 32, 1, ['Four.', 'Five.', 'exhale', 'side-change']],
    ['nothing of a next step in the last one', 50, 10, ['exhale', 'side-change']],
    ['nothing after the last sound', 81, 10, []],
  ])('what is decoded is %s', (_what, position, window, decoded) => {
    expect(texts(cuesToDecode(short, position, window))).toEqual(decoded)
  })

  it.each([
    ['before it begins', 1.9, null],
    ['as it begins, for then it is heard whole', 2, null],
    ['in its middle', 3, 'One.'],
    ['as it ends', 4, null],
    ['in a chime', 70.5, null],
    ['in a later one', 47, 'Five.'],
  ])('the sentence that is cut by a jump %s is %j', (_where, position, text) => {
    expect(sentenceAt(short, position)?.text ?? null).toBe(text)
  })
})
