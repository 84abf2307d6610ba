import { BODY_BUILDS } from '../../figure/body/build.ts'
import { drawnPoses } from '../../figure/poses/drawnPoses.ts'
import { drawStill, type StillImage } from '../../figure/render/drawStill.ts'
import { paletteOf } from '../../figure/render/palette.ts'
import { STILL_ASPECT } from '../../figure/render/stillSize.ts'
import { mirrorPose } from '../../figure/rig/mirrorPose.ts'
import { resolvePose } from '../../figure/rig/resolvePose.ts'
import type { DrawingRequest } from './drawingRequest.ts'

/** Fewer pixels and samples than at build time: a phone draws it in about a second. */
const WIDTH = 640
const FINENESS = { width: WIDTH, height: WIDTH / STILL_ASPECT, samples: 2, detail: 0.7 }

/**
 * The pixels of an order; throws for a pose that was never drawn. `fineness` is for tests.
 *
 * @internal
 */
export function pictureOf({ poseId, side, theme, look }: DrawingRequest, fineness = FINENESS): StillImage {
  const pose = drawnPoses.get(poseId)
  if (!pose) throw new Error(`There is no figure of ${poseId}`)
  const sided = side === 'left' ? mirrorPose(pose) : pose
  const drawn = drawStill(resolvePose(sided), { ...fineness, build: BODY_BUILDS[look.build], isCut: true })
  return drawn.coloured(paletteOf(theme, look))
}

/** Draws an order as a file; rejects where a worker has no canvas. */
export async function drawOnDevice(order: DrawingRequest): Promise<Blob> {
  const { width, height, pixels } = pictureOf(order)
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0)
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.85 })
}
