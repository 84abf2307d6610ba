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
const QUALITY = { width: WIDTH, height: WIDTH / STILL_ASPECT, samples: 2, detail: 0.7 }

/**
 * The pixels of a still; throws for a pose without a drawing. `quality` is for tests.
 *
 * @internal
 */
export function drawPixels({ poseId, side, theme, look }: DrawingRequest, quality = QUALITY): StillImage {
  const pose = drawnPoses.get(poseId)
  if (!pose) throw new Error(`There is no figure of ${poseId}`)
  const sided = side === 'left' ? mirrorPose(pose) : pose
  const drawn = drawStill(resolvePose(sided), { ...quality, build: BODY_BUILDS[look.build], isCropped: true })
  return drawn.coloured(paletteOf(theme, look))
}

/** Draws a still as an image file; rejects where a worker has no canvas. */
export async function drawOnDevice(request: DrawingRequest): Promise<Blob> {
  const { width, height, pixels } = drawPixels(request)
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0)
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.85 })
}
