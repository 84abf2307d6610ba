import { describe, expect, it } from 'vitest'
import { timeRoute } from '../../../src/figure/motion/timeRoute.ts'
import { HUBS, routeBetween } from '../../../src/figure/motion/route.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = readSolved(process.cwd())
const hubs = Object.values(HUBS)
const pairs = hubs.flatMap((from) => hubs.filter((to) => to !== from).map((to) => [from, to] as const))

function segments(fromId: string, toId: string) {
  const [from, to] = [poses[fromId], poses[toId]]
  if (!from || !to) throw new Error(`${fromId} or ${toId} is not drawn`)
  return timeRoute(resolvePose(from), [...routeBetween(from, to, (id) => poses[id]), to])
}

const secondsOf = (...ends: readonly [string, string]) =>
  segments(...ends).reduce((sum, { seconds }) => sum + seconds, 0)

describe('the pace of the person', () => {
  it('is unhurried from one pose directly to the next', () => {
    expect(secondsOf('bridge', 'constructive-rest')).toBe(2.4)
  })

  it.each(pairs)('from %s to %s takes eight seconds at most, and every movement nearly one or more', (from, to) => {
    expect(secondsOf(from, to)).toBeLessThanOrEqual(8.001)
    expect(Math.min(...segments(from, to).map(({ seconds }) => seconds))).toBeGreaterThan(0.8)
  })

  it('takes longer where the movement is longer', () => {
    const [toHands, toProne] = segments('mountain', 'prone-rest')
    expect(toHands?.seconds).toBeGreaterThan(toProne?.seconds ?? Infinity)
  })
})
