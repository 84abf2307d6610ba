/** What must hold for the spoken ways between postures in `sessions/poses.json`. */
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../scripts/support/loadContent.ts'
import { findRoute } from '../../../src/core/catalogue/route.ts'
import { POSTURES } from '../../support/aCatalogue.ts'
import { spokenSeconds } from '../../support/spokenSeconds.ts'

const { routes } = loadCatalogue()

describe('the ways between postures', () => {
  const pairs = POSTURES.flatMap((from) => POSTURES.filter((to) => to !== from).map((to) => ({ from, to })))

  it.each(pairs)('lead from $from to $to by joining two at most', ({ from, to }) => {
    const ways = routes.filter((route) => route.from === from).map((route) => route.to)
    const isNear = ways.includes(to) || ways.some((by) => routes.some((route) => route.from === by && route.to === to))
    expect(isNear).toBe(true)
    expect(findRoute(routes, from, to)?.length).toBeGreaterThan(1)
  })

  it('take 8 to 14 seconds each, in two to four lines', () => {
    const wrong = routes.filter(
      ({ lines }) => !isBetween(spokenSeconds(lines), 8, 14) || !isBetween(lines.length, 2, 4),
    )
    expect(wrong).toEqual([])
  })

  it('are given once for each pair', () => {
    const given = routes.map(({ from, to }) => `${from} to ${to}`)
    expect(new Set(given).size).toBe(given.length)
  })
})

function isBetween(value: number, lowest: number, highest: number): boolean {
  return lowest <= value && value <= highest
}
