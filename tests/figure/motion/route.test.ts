import { describe, expect, it } from 'vitest'
import { HUBS, routeBetween, routeBetweenFamilies } from '../../../src/figure/motion/route.ts'
import type { FigurePose } from '../../../src/figure/rig/figurePose.ts'
import { mirrorPose } from '../../../src/figure/rig/mirrorPose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = readSolved(process.cwd())

describe('the route between families', () => {
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

describe('the route between poses', () => {
  const drawn = (id: string) => {
    const pose = poses[id]
    if (!pose) throw new Error(`${id} is not drawn`)
    return pose
  }
  const route = (from: FigurePose, to: FigurePose) => routeBetween(from, to, (id) => poses[id])
  const idsOf = (poses: readonly FigurePose[]) => poses.map(({ id }) => id)

  it('leads over the back from one side to the other, and through no hub on the same side', () => {
    const book = drawn('open-book')
    expect(idsOf(route(book, mirrorPose(book)))).toEqual(['constructive-rest'])
    expect(route(book, drawn('clamshell'))).toEqual([])
  })

  it('skips a hub where the body already is', () => {
    expect(idsOf(route(drawn('mountain'), drawn('sphinx')))).toEqual(['tabletop', 'prone-rest'])
    expect(idsOf(route(drawn('sphinx'), drawn('tabletop')))).toEqual(['prone-rest'])
  })

  it('keeps to the side on which the person is lying', () => {
    const [right] = route(drawn('open-book'), drawn('bridge'))
    const [left] = route(mirrorPose(drawn('open-book')), drawn('bridge'))
    expect(right).toEqual(drawn('side-lying-rest'))
    expect(left).toEqual(mirrorPose(drawn('side-lying-rest')))
  })
})
