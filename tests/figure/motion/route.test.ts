import { describe, expect, it } from 'vitest'
import { HUBS, routeBetween, routeBetweenFamilies } from '../../../src/figure/motion/route.ts'
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
  it('leads over the back from one side to the other, and nowhere on the same side', () => {
    const { 'open-book': book, clamshell } = poses
    if (!book || !clamshell) throw new Error('Lying on the side is not drawn')
    expect(routeBetween(book, mirrorPose(book))).toEqual(['constructive-rest'])
    expect(routeBetween(book, clamshell)).toEqual([])
  })
})
