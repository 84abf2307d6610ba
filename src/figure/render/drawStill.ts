/** The software rasteriser: draws a pose as a transparent picture, for stills, tests, and players without WebGL2. */
import { buildMesh } from '../body/buildMesh.ts'
import type { Build } from '../body/build.ts'
import { MATERIALS } from '../body/tube.ts'
import type { Material } from '../body/tube.ts'
import { mix, smoothstep } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { PosedRig } from '../rig/resolvePose.ts'
import { floorShadow } from './floorShadow.ts'
import type { FloorShadow } from './floorShadow.ts'
import { drawGeometry, FIELDS_PER_PIXEL, EMPTY_PIXEL, OUTLINE_FLAG } from './geometryBuffer.ts'
import type { GeometryBuffer } from './geometryBuffer.ts'
import { glowAt, glowOf } from './glow.ts'
import type { Glow } from './glow.ts'
import type { Palette } from './palette.ts'
import { fadeAt, litColour, outlineColour } from './shade.ts'
import { toneAt } from './surface.ts'
import { cropToContent, frameAround, matUnder, viewOf } from './view.ts'
import type { ViewFrame, Mat, View } from './view.ts'

/** Four bytes per pixel: red, green, blue, opacity (not premultiplied). */
export interface StillImage {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
}

export interface StillOptions {
  readonly width: number
  readonly height: number
  readonly build: Build
  /** Samples along each side of a pixel. */
  readonly samples?: number
  readonly detail?: number
  readonly breath?: number
  /** Crops the picture to the person and the mat, at the same scale. */
  readonly isCropped?: boolean
}

/** A pose drawn once, ready to be coloured. */
export interface DrawnPose {
  readonly coloured: (palette: Palette) => StillImage
}

/** Width of the outline as a fraction of the picture height before cropping. */
const OUTLINE_WIDTH = 0.0026

/** Draws a pose; colour it once for each theme. */
export function drawStill(rig: PosedRig, options: StillOptions): DrawnPose {
  const { samples = 3, detail = 0.9, build, breath = 0 } = options
  const mesh = buildMesh(rig, { build, detail, breath, props: rig.pose.props ?? [] })
  const view = viewOf(rig.pose.camera)
  const mat = matUnder(mesh)
  const whole = frameAround(mesh, mat, view, options.width / options.height)
  const { width, height, frame } = options.isCropped ? cropToContent(whole, options) : { ...options, frame: whole }
  const buffer = drawGeometry(mesh, view, frame, width * samples, height * samples, OUTLINE_WIDTH * whole.height)
  const shadow = floorShadow(mesh.tubes)
  const glow = rig.pose.focus ? glowOf(rig, rig.pose.focus, view) : null
  return { coloured: (palette) => colour({ buffer, view, frame, mat, shadow, glow, palette, samples }) }
}

interface Scene {
  readonly buffer: GeometryBuffer
  readonly view: View
  readonly frame: ViewFrame
  readonly mat: Mat
  readonly shadow: FloorShadow
  readonly glow: Glow | null
  readonly palette: Palette
  readonly samples: number
}

/** Red, green, blue, opacity; premultiplied. */
type Sample = readonly [number, number, number, number]
const TRANSPARENT: Sample = [0, 0, 0, 0]

function colour(scene: Scene): StillImage {
  const { buffer, samples } = scene
  const width = buffer.width / samples
  const height = buffer.height / samples
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [r, g, b, a] = [0, 0, 0, 0]
      for (let j = 0; j < samples; j++) {
        for (let i = 0; i < samples; i++) {
          const s = sampleAt(scene, x * samples + i, y * samples + j)
          r += s[0]
          g += s[1]
          b += s[2]
          a += s[3]
        }
      }
      if (a > 0)
        pixels.set([(r / a) * 255, (g / a) * 255, (b / a) * 255, (a / (samples * samples)) * 255], (y * width + x) * 4)
    }
  }
  return { width, height, pixels }
}

function sampleAt(scene: Scene, x: number, y: number): Sample {
  const { buffer, palette, glow, frame } = scene
  const p = y * buffer.width + x
  const pixel = buffer.materials[p] ?? EMPTY_PIXEL
  if (pixel === EMPTY_PIXEL) return floorSample(scene, x, y)
  const isOutline = pixel >= OUTLINE_FLAG
  const material = MATERIALS[isOutline ? pixel - OUTLINE_FLAG : pixel]
  if (!material) return TRANSPARENT
  const o = p * FIELDS_PER_PIXEL
  const f = (k: number) => buffer.fields[o + k] ?? 0
  const tone = toneAt(material, f(0), f(1), f(2), palette)
  let rgb: Vec3 = isOutline ? outlineColour(tone, palette) : litColour(tone, f(3), f(4), f(5), f(7))
  if (
    glow &&
    !isOutline &&
    (material === 'torso' || material === 'neck' || material === 'top' || material === 'legging')
  ) {
    const unitsPerPixel = frame.height / buffer.height
    const vx = (x + 0.5 - buffer.width / 2) * unitsPerPixel + frame.x
    const vy = (buffer.height / 2 - y - 0.5) * unitsPerPixel + frame.y
    rgb = mix(rgb, palette.glow, glowAt(glow, vx, vy, f(6), frontVisibility(material, f(0))) * 0.85)
  }
  const [r, g, b] = mix(rgb, palette.ground, fadeAt(buffer.middleDepth, f(6)))
  return [r, g, b, 1]
}

/** Mat and shadow at the point of the floor behind a sample. */
function floorSample({ buffer, view, frame, mat, shadow, palette }: Scene, x: number, y: number): Sample {
  if (view.eye[1] < 0.02) return TRANSPARENT
  const unitsPerPixel = frame.height / buffer.height
  const sx = (x + 0.5 - buffer.width / 2) * unitsPerPixel + frame.x
  const sy = (buffer.height / 2 - y - 0.5) * unitsPerPixel + frame.y
  const t = -(sx * view.right[1] + sy * view.up[1]) / view.eye[1]
  const wx = sx * view.right[0] + sy * view.up[0] + t * view.eye[0]
  const wz = sx * view.right[2] + sy * view.up[2] + t * view.eye[2]
  const d = distanceToMat(mat, wx, wz)
  const s = shadow.at(wx, wz)
  const ground: Sample = d > 0 ? TRANSPARENT : d > -0.006 ? [...palette.matEdge, 1] : [...palette.mat, 1]
  if (s < 0.003) return ground
  const blend = (i: 0 | 1 | 2) => ground[i] * (1 - s) + palette.shadow[i] * s
  return [blend(0), blend(1), blend(2), ground[3] * (1 - s) + s]
}

/** Signed distance to the edge of the mat, which has rounded corners; negative on the mat. */
function distanceToMat(mat: Mat, x: number, z: number): number {
  const corner = 0.035
  const qx = Math.abs(x - mat.x) - mat.halfLength + corner
  const qz = Math.abs(z - mat.z) - mat.halfWidth + corner
  return Math.hypot(Math.max(qx, 0), Math.max(qz, 0)) + Math.min(Math.max(qx, qz), 0) - corner
}

const frontVisibility = (material: Material, along: number): number =>
  material === 'legging' ? 0 : material === 'torso' ? smoothstep(0.28, 0.38, along) : 1
