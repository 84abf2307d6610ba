import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { heldPose } from '../../src/picture/moving/figurePoses.ts'
import { BODY_BUILDS } from '../../src/figure/body/build.ts'
import { hasLeftStill, leftStillHeight } from '../../src/figure/poses/leftStills.ts'
import { drawStill } from '../../src/figure/render/drawStill.ts'
import { paletteOf } from '../../src/figure/render/palette.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { resolvePose } from '../../src/figure/rig/resolvePose.ts'
import { bundledStill } from '../../src/picture/poseStill.ts'
import { leftPoses } from '../../scripts/figures/leftStills.ts'
import { readSolved } from '../../scripts/figures/solvedPoses.ts'
import { stillFrameOf } from '../../scripts/figures/stillFrames.ts'
import { loadCatalogue } from '../../scripts/support/loadContent.ts'

const sided = loadCatalogue()
  .poses.filter(({ id, sided }) => sided && readSolved(process.cwd())[id])
  .map(({ id }) => id)
const mirrored = sided.filter((id) => !hasLeftStill(id))
const own = sided.filter(hasLeftStill)

const SIZE = { width: 60, height: 48, samples: 1, detail: 0.4, build: BODY_BUILDS.slender }

/** Which pixels are covered, row by row. */
function coveredBy(pose: FigurePose): readonly (readonly boolean[])[] {
  const { pixels } = drawStill(resolvePose(pose), SIZE).coloured(paletteOf('light'))
  const isCovered = (x: number, y: number) => (pixels[(y * SIZE.width + x) * 4 + 3] ?? 0) > 128
  return Array.from({ length: SIZE.height }, (_, y) => Array.from({ length: SIZE.width }, (_, x) => isCovered(x, y)))
}

const live = (id: string, isLeft: boolean): FigurePose => {
  const held = heldPose({ id, isLeft })
  if (!held) throw new Error(`${id} is not drawn`)
  return held.pose
}

const shareOfOthers = (a: readonly (readonly boolean[])[], b: typeof a) =>
  a.flatMap((row, y) => row.filter((covered, x) => covered !== b[y]?.[x])).length / a.flat().filter(Boolean).length

describe('the left side', () => {
  it.each(mirrored)('of %s is to be seen from the same direction as a still and moving', (id) => {
    const still = bundledStill({ poseId: id, side: 'left', theme: 'light' }, hasLeftStill(id))
    expect(still.isMirrored).toBe(true)
    const turnedOver = coveredBy(live(id, false)).map((row) => row.toReversed())
    expect(shareOfOthers(turnedOver, coveredBy(live(id, true)))).toBeLessThan(0.12)
  })

  it.each(own)('of %s has a still of its own, drawn from what moves', (id) => {
    const still = bundledStill({ poseId: id, side: 'left', theme: 'dark' }, hasLeftStill(id))
    expect(still).toEqual({ url: `/figures/${id}-left-dark.webp`, isMirrored: false })
    expect(existsSync(`public${still.url}`)).toBe(true)
    expect(leftPoses(readSolved(process.cwd())).get(id)).toEqual(live(id, true))
    expect(leftStillHeight(id)).toBe(stillFrameOf(live(id, true)).height)
  })

  it('has a still of its own just where the camera stays', () => {
    expect(own.toSorted()).toEqual([...leftPoses(readSolved(process.cwd())).keys()].toSorted())
    expect(mirrored.length).toBeGreaterThan(10)
  })
})
