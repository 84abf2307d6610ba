import { describe, expect, it } from 'vitest'
import { legsOf } from '../../../src/figure/motion/pace.ts'
import { HUBS, routeBetween } from '../../../src/figure/motion/route.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = readSolved(process.cwd())
const hubs = Object.values(HUBS)
const pairs = hubs.flatMap((from) => hubs.filter((to) => to !== from).map((to) => [from, to] as const))

function legs(fromId: string, toId: string) {
  const [from, to] = [poses[fromId], poses[toId]]
  if (!from || !to) throw new Error(`${fromId} or ${toId} is not drawn`)
  return legsOf(resolvePose(from), [...routeBetween(from, to, (id) => poses[id]), to])
}

const secondsOf = (...ends: readonly [string, string]) => legs(...ends).reduce((sum, { seconds }) => sum + seconds, 0)

describe('the pace of the person', () => {
  it('is unhurried from one pose straight to the next', () => {
    expect(secondsOf('bridge', 'constructive-rest')).toBe(2.4)
  })

  it.each(pairs)('from %s to %s takes eight seconds at most, and every movement nearly one or more', (from, to) => {
    expect(secondsOf(from, to)).toBeLessThanOrEqual(8.001)
    expect(Math.min(...legs(from, to).map(({ seconds }) => seconds))).toBeGreaterThan(0.8)
  })

  it('takes longer where the way is longer', () => {
    const [toHands, toProne] = legs('mountain', 'prone-rest')
    expect(toHands?.seconds).toBeGreaterThan(toProne?.seconds ?? Infinity)
  })
})
