import { describe, expect, it } from 'vitest'
import { drawPixels } from '../../../src/picture/stills/drawOnDevice.ts'
import { DEFAULT_FIGURE_LOOK, type FigureLook } from '../../../src/core/person/figureLook.ts'
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { drawnPoses } from '../../../src/figure/poses/drawnPoses.ts'
import { drawStill, type StillImage } from '../../../src/figure/render/drawStill.ts'
import { paletteOf } from '../../../src/figure/render/palette.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'

const quality = { width: 100, height: 80, samples: 1, detail: 0.5 }
const drawn = (look: Partial<FigureLook>, poseId = 'easy-seat', side: 'left' | null = null) =>
  drawPixels({ poseId, side, theme: 'light', look: { ...DEFAULT_FIGURE_LOOK, ...look } }, quality)

const inked = ({ pixels }: StillImage) => pixels.filter((channel, i) => i % 4 === 3 && channel > 0).length
const differing = (a: StillImage, b: StillImage) => a.pixels.filter((channel, i) => channel !== b.pixels[i]).length

describe('a still that is drawn on the device', () => {
  it('matches the bundled stills in the default look', () => {
    const pose = drawnPoses.get('easy-seat')
    if (!pose) throw new Error('easy-seat is not drawn')
    const bundled = drawStill(resolvePose(pose), { ...quality, build: BODY_BUILDS.slender, isCropped: true })
    expect(drawn({})).toEqual(bundled.coloured(paletteOf('light')))
  })

  it.each([[{ skin: 'deep' }], [{ hair: 'grey' }], [{ clothes: 'moss' }]] as const)(
    'with %j is the same body in other colours',
    (part) => {
      const [first, other] = [drawn({}), drawn(part)]
      expect(inked(other)).toBe(inked(first))
      expect(differing(first, other)).toBeGreaterThan(30)
    },
  )

  it('has the build that was chosen', () => {
    expect(inked(drawn({ build: 'sturdy' }))).not.toBe(inked(drawn({})))
  })

  it('does the left side with the left limbs', () => {
    expect(differing(drawn({}, 'bird-dog'), drawn({}, 'bird-dog', 'left'))).toBeGreaterThan(100)
  })

  it('is refused for a pose without a drawing', () => {
    expect(() => drawn({}, 'body-scan')).toThrow('There is no figure of body-scan')
  })
})
