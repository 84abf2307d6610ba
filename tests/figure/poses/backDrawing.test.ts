import { describe, expect, it } from 'vitest'
import { backColour, slenderBack, type BackDrawing } from '../../../src/figure/poses/backDrawing.ts'
import { glowOf } from '../../../src/figure/render/glow.ts'
import { DEFAULT_TONES, hex, paletteOf } from '../../../src/figure/render/palette.ts'
import { viewOf } from '../../../src/figure/render/view.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'
import sturdy from '../../../src/figure/poses/backSturdy.json'

const sturdyBack = sturdy as unknown as BackDrawing

describe('the back of the person', () => {
  it('has the same spine in both builds, from the neck down without a gap', () => {
    expect(sturdyBack.spine).toEqual(slenderBack.spine)
    const ends = Object.values(slenderBack.spine).map((line) => line.map(([, y]) => y))
    for (const [i, heights] of ends.slice(1).entries()) {
      expect(Math.min(...heights) - Math.max(...(ends[i] ?? []))).toBeLessThanOrEqual(8)
      expect(Math.min(...heights)).toBeGreaterThan(Math.min(...(ends[i] ?? [])))
    }
  })

  it('is that of the sitting figure as it is now', () => {
    const pose = readSolved(process.cwd())['easy-seat']
    if (!pose) throw new Error('easy-seat is not drawn')
    const rig = resolvePose(pose)
    const lengthOf = (region: 'upper' | 'lower') => {
      const heights = slenderBack.spine[region].map(([, y]) => y)
      const lines = glowOf(rig, region, viewOf({ yaw: -90, pitch: 7 })).line.map(([, y]) => y)
      return (Math.max(...heights) - Math.min(...heights)) / (Math.max(...lines) - Math.min(...lines))
    }
    expect(lengthOf('upper') / lengthOf('lower')).toBeCloseTo(1, 1)
  })

  it('has another outline in another build', () => {
    const outline = (layers: typeof slenderBack.layers) => layers.find(({ kind }) => kind === 'glowing')?.d
    expect(outline(sturdyBack.layers)).not.toBe(outline(slenderBack.layers))
  })

  it.each(['skin', 'top', 'hair', 'leg'] as const)('wears the colours of the stills: %s', (tone) => {
    const tones = { skin: 'deep', hair: 'grey', clothes: 'moss' } as const
    const shirt = { tone, kind: 'base', d: '' } as const
    expect(backColour(shirt, 'dark', tones)).toBe(hex(paletteOf('dark', tones)[tone].base))
    expect(backColour(shirt, 'light', DEFAULT_TONES)).toBe(hex(paletteOf('light')[tone].base))
    expect(backColour({ ...shirt, kind: 'line' }, 'light', tones)).not.toBe(backColour(shirt, 'light', tones))
  })

  it.each(['cloth', 'leg', 'skin', 'top', 'hair'] as const)('shows its %s', (tone) => {
    expect(slenderBack.layers.filter((layer) => layer.tone === tone).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['base', 'line']),
    )
  })
})
