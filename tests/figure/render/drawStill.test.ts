import { describe, expect, it } from 'vitest'
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { drawStill } from '../../../src/figure/render/drawStill.ts'
import type { StillImage } from '../../../src/figure/render/drawStill.ts'
import { paletteOf } from '../../../src/figure/render/palette.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = Object.entries(readSolved(process.cwd()))
const WIDTH = 96
const HEIGHT = 76

describe('a still', () => {
  it.each(poses)('of %s shows the whole figure, large, on a transparent ground', (_, pose) => {
    const still = drawStill(resolvePose(pose), {
      width: WIDTH,
      height: HEIGHT,
      build: BODY_BUILDS.slender,
      samples: 1,
      detail: 0.5,
    })
    const { left, right, top, bottom } = inkBox(still.coloured(paletteOf('light')))
    expect(Math.min(left, top, WIDTH - 1 - right, HEIGHT - 1 - bottom)).toBeGreaterThanOrEqual(1)
    expect(Math.max((right - left) / WIDTH, (bottom - top) / HEIGHT)).toBeGreaterThan(0.8)
  })

  it.each(['savasana', 'mountain'])('of %s is cut to the person, at the scale of the whole picture', (id) => {
    const pose = readSolved(process.cwd())[id]
    if (!pose) throw new Error(`${id} is not drawn`)
    const size = { width: WIDTH, height: HEIGHT, build: BODY_BUILDS.slender, samples: 1, detail: 0.5 }
    const [whole, cut] = [false, true].map((isCropped) =>
      drawStill(resolvePose(pose), { ...size, isCropped }).coloured(paletteOf('light')),
    ) as [StillImage, StillImage]
    const ink = inkBox(cut)
    const margins = [ink.left, ink.top, cut.width - 1 - ink.right, cut.height - 1 - ink.bottom]
    expect(Math.min(...margins)).toBeGreaterThanOrEqual(1)
    expect(Math.max(...margins)).toBeLessThanOrEqual(6)
    expect(Math.abs(ink.right - ink.left - widthOf(inkBox(whole)))).toBeLessThanOrEqual(1)
  })

  it('wears other colours at night', () => {
    const [, pose] = poses[0] ?? []
    if (!pose) throw new Error('There is no pose')
    const drawn = drawStill(resolvePose(pose), {
      width: WIDTH,
      height: HEIGHT,
      build: BODY_BUILDS.slender,
      samples: 1,
      detail: 0.5,
    })
    expect(drawn.coloured(paletteOf('dark')).pixels).not.toEqual(drawn.coloured(paletteOf('light')).pixels)
  })
})

const widthOf = ({ left, right }: { left: number; right: number }) => right - left

function inkBox({ width, height, pixels }: StillImage) {
  const inked = Array.from({ length: width * height }, (_, i) => i).filter((i) => (pixels[i * 4 + 3] ?? 0) > 8)
  const xs = inked.map((i) => i % width)
  const ys = inked.map((i) => Math.floor(i / width))
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
