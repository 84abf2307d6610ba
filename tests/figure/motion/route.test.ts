import { describe, expect, it } from 'vitest'
import { HUBS, routeBetween, routeBetweenFamilies } from '../../../src/figure/motion/route.ts'
import type { FigurePose } from '../../../src/figure/rig/figurePose.ts'
import { mirrorPose } from '../../../src/figure/rig/mirrorPose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = readSolved(process.cwd())

describe('the way between families', () => {
  it.each([
    ['supine', 'supine', []],
    ['all-fours', 'kneeling', []],
    ['supine', 'seated', ['constructive-rest', 'easy-seat']],
    ['standing', 'prone', ['mountain', 'tabletop', 'prone-rest']],
    ['chair', 'supine', ['chair-mountain', 'mountain', 'tabletop', 'easy-seat', 'constructive-rest']],
  ] as const)('from %s to %s', (from, to, ids) => {
    expect(routeBetweenFamilies(from, to)).toEqual(ids)
  })

  it('leads only through poses that are drawn', () => {
    expect(Object.keys(poses)).toEqual(expect.arrayContaining(Object.values(HUBS)))
  })
})

describe('the way between poses', () => {
  const drawn = (id: string) => {
    const pose = poses[id]
    if (!pose) throw new Error(`${id} is not drawn`)
    return pose
  }
  const via = (from: FigurePose, to: FigurePose) => routeBetween(from, to, (id) => poses[id])
  const idsOf = (way: readonly FigurePose[]) => way.map(({ id }) => id)

  it('leads over the back from one side to the other, and nowhere on the same side', () => {
    const book = drawn('open-book')
    expect(idsOf(via(book, mirrorPose(book)))).toEqual(['constructive-rest'])
    expect(via(book, drawn('clamshell'))).toEqual([])
  })

  it('does not go first to where somebody is already', () => {
    expect(idsOf(via(drawn('mountain'), drawn('sphinx')))).toEqual(['tabletop', 'prone-rest'])
    expect(idsOf(via(drawn('sphinx'), drawn('tabletop')))).toEqual(['prone-rest'])
  })

  it('leaves the side on which somebody lies', () => {
    const [right] = via(drawn('open-book'), drawn('bridge'))
    const [left] = via(mirrorPose(drawn('open-book')), drawn('bridge'))
    expect(right).toEqual(drawn('side-lying-rest'))
    expect(left).toEqual(mirrorPose(drawn('side-lying-rest')))
  })
})
