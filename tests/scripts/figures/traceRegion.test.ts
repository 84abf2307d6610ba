import { describe, expect, it } from 'vitest'
import { traceRegion } from '../../../scripts/figures/traceRegion.ts'

const regionOf = (...rows: readonly string[]) => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  has: (x: number, y: number) => rows[y]?.[x] === '#',
})
const exact = { scale: 1, tolerance: 0.1, minArea: 0 }

/** The box of all points that the outlines go through. */
function boxOf(path: string) {
  let [x, y] = [0, 0]
  const [xs, ys]: [number[], number[]] = [[], []]
  for (const [, command, rest = ''] of path.matchAll(/([Mqz])([-\d ]*)/g)) {
    const numbers = rest.match(/-?\d+/g)?.map(Number) ?? []
    if (command === 'M') [x, y] = [numbers[0] ?? NaN, numbers[1] ?? NaN]
    if (command === 'q') [x, y] = [x + (numbers[2] ?? NaN), y + (numbers[3] ?? NaN)]
    xs.push(x)
    ys.push(y)
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

const square = (size: number) => regionOf(...Array.from({ length: size }, () => '#'.repeat(size)))

describe('the outline of a region', () => {
  it('goes round it, and comes back to where it began', () => {
    const path = traceRegion(square(40), exact)
    expect(path.match(/M/g)).toHaveLength(1)
    expect(path.endsWith('z')).toBe(true)
    expect(boxOf(path)).toEqual([0, 0, 40, 40])
  })

  it('has one line more for each hole and each part', () => {
    const ring = regionOf('........', '.#####..', '.#...#..', '.#...#.#', '.#####..')
    expect(traceRegion(ring, exact).match(/M/g)).toHaveLength(3)
  })

  it('parts what touches at a corner only', () => {
    expect(traceRegion(regionOf('##..', '##..', '..##', '..##'), exact).match(/M/g)).toHaveLength(2)
  })

  it('leaves out specks', () => {
    expect(
      traceRegion(regionOf('#....', '.....', '..###', '..###'), { ...exact, minArea: 3 }).match(/M/g),
    ).toHaveLength(1)
    expect(traceRegion(regionOf('...', '.#.', '...'), { ...exact, minArea: 3 })).toBe('')
  })

  it('is measured in the units of the drawing', () => {
    expect(boxOf(traceRegion(square(40), { ...exact, scale: 0.5 }))).toEqual([0, 0, 20, 20])
  })
})
