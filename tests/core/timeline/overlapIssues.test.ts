import { expect, it } from 'vitest'
import type { Chapter, Cue, Timeline } from '../../../src/core/timeline/timeline.ts'
import { overlapIssues } from '../../../src/core/timeline/overlapIssues.ts'

const chapter = (path: string, startTime: number, endTime: number): Chapter => ({
  ...{
    step: 0,
    path,
    kind: 'flow',
    pose: 'lift',
    side: null,
    startTime,
    endTime,
    holdStart: startTime,
    holdEnd: endTime,
  },
})
const voice = (text: string, startTime: number, endTime: number): Cue => ({ track: 'voice', text, startTime, endTime })

const told = (...cues: readonly Cue[]) => {
  const chapters = [chapter('/steps/0', 0, 20), chapter('/steps/1', 20, 40)]
  const timeline: Timeline = { id: 'a', title: 'A', duration: 40, chapters, cues }
  return overlapIssues(timeline).map(({ code, path, message }) => [code, path, message])
}

it('a sentence that begins before another one ends is told at its step', () => {
  expect(told(voice('Rest.', 22, 24), voice('Breathe.', 23.5, 25))).toEqual([
    ['E_OVERLAP', '/steps/1/say', '“Breathe.” begins before “Rest.” ends.'],
  ])
})

it('a step is told once, by the first sentences that meet there', () => {
  const met = told(
    voice('One.', 1, 3),
    voice('Two.', 2, 4),
    voice('Three.', 3, 5),
    voice('Four.', 20, 24),
    voice('Five.', 23, 25),
  )
  expect(met.map(([, path]) => path)).toEqual(['/steps/0/say', '/steps/1/say'])
})

it('nothing is told where one sentence begins as the other ends, nor of chimes and breaths', () => {
  expect(told(voice('One.', 1, 3), voice('Two.', 3, 5))).toEqual([])
  expect(
    told(voice('One.', 1, 3), { track: 'chime', sound: 'bowl', startTime: 2, endTime: 6 }, voice('Two.', 4, 5)),
  ).toEqual([])
})
