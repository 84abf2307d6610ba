import { describe, expect, it } from 'vitest'
import { regionMarks } from '../../../src/picture/back/backShapes.ts'
import { slenderBack, type BackDrawing } from '../../../src/figure/poses/backDrawing.ts'
import sturdy from '../../../src/figure/poses/backSturdy.json'

const builds = [
  ['slender', slenderBack],
  ['sturdy', sturdy as unknown as BackDrawing],
] as const

/** How far a layer reaches, in units: its outline is `M` and curves of relative points, of which the last is on the outline. */
function extentOf({ layers }: BackDrawing, wanted: { tone: string; kind: string }) {
  const { d = '' } = layers.find(({ tone, kind }) => tone === wanted.tone && kind === wanted.kind) ?? {}
  const points: (readonly [number, number])[] = []
  for (const [, command, values = ''] of d.matchAll(/([Mql])([^Mqlz]*)/g)) {
    const numbers = (values.match(/-?[\d.]+/g) ?? []).map(Number)
    const size = command === 'q' ? 4 : 2
    for (let i = size; i <= numbers.length; i += size) {
      const [fromX, fromY] = command === 'M' ? [0, 0] : (points.at(-1) ?? [0, 0])
      points.push([fromX + (numbers[i - 2] ?? NaN), fromY + (numbers[i - 1] ?? NaN)])
    }
  }
  const across = points.map(([x]) => x)
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...points.map(([, y]) => y)) }
}

describe.each(builds)('a tap on the drawn back of the %s person', (_, back) => {
  const marks = regionMarks(back)
  const trunk = extentOf(back, { tone: 'skin', kind: 'glowing' })
  const cushion = extentOf(back, { tone: 'cloth', kind: 'base' })

  it('means a region on the trunk, and nothing on an arm or a thigh beside it', () => {
    for (const { left, width } of marks) {
      expect(left * back.height).toBeGreaterThanOrEqual(trunk.left)
      expect((left + width) * back.height).toBeLessThanOrEqual(trunk.right)
    }
  })

  it('means the lower back down to the seat of the trousers, and nothing on the cushion', () => {
    const lowest = ((marks.at(-1)?.bottom ?? NaN) / 100) * back.height
    expect(lowest).toBeGreaterThan(back.spine.lower[0][1] + 80)
    expect(lowest).toBeLessThan(cushion.top)
  })

  it('finds a band of 44 px at least across on a phone, where the drawing is 272 px high', () => {
    marks.forEach(({ width }) => expect(width * 272).toBeGreaterThanOrEqual(44))
  })
})
