import { describe, expect, it } from 'vitest'
import { HUBS, routeBetween } from '../../../src/figure/motion/route.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

describe('the way between families', () => {
  it.each([
    ['supine', 'supine', []],
    ['all-fours', 'kneeling', []],
    ['supine', 'seated', ['constructive-rest', 'easy-seat']],
    ['standing', 'prone', ['mountain', 'tabletop', 'prone-rest']],
    ['chair', 'supine', ['chair-mountain', 'mountain', 'tabletop', 'easy-seat', 'constructive-rest']],
  ] as const)('from %s to %s', (from, to, ids) => {
    expect(routeBetween(from, to)).toEqual(ids)
  })

  it('leads only through poses that are drawn', () => {
    expect(Object.keys(readSolved(process.cwd()))).toEqual(expect.arrayContaining(Object.values(HUBS)))
  })
})
