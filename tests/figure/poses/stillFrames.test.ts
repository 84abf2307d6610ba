import { describe, expect, it } from 'vitest'
import frames from '../../../src/figure/poses/frames.json'
import { isDrawn, sceneHeight, stillHeight } from '../../../src/figure/poses/stillFrames.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'
import { stillFrameOf } from '../../../scripts/figures/stillFrames.ts'

const poses = Object.entries(readSolved(process.cwd()))

describe('the frames of the stills', () => {
  it('are known for every drawn pose', () => {
    expect(Object.keys(frames)).toEqual(poses.map(([id]) => id))
    expect(isDrawn('body-scan')).toBe(false)
  })

  it.each(poses.filter((_, i) => i % 8 === 0))('of %s is the one that its pose has now', (id, pose) => {
    expect({ ...((frames as Record<string, unknown>)[id] as object) }).toEqual(stillFrameOf(pose))
  })
})

describe('one scale for a session', () => {
  it('holds the tallest of its poses', () => {
    expect(sceneHeight(['savasana', 'open-book'])).toBe(stillHeight('savasana'))
  })

  it('holds the other end of the breath and what lies on the way', () => {
    expect(sceneHeight(['sit-to-stand'])).toBe(stillHeight('chair-mountain'))
    expect(sceneHeight(['chair-mountain', 'childs-pose'])).toBe(stillHeight('mountain'))
  })

  it('does without what was not drawn', () => {
    expect(sceneHeight(['body-scan', 'bridge'])).toBe(stillHeight('bridge'))
    expect(sceneHeight([])).toBe(1)
  })
})
