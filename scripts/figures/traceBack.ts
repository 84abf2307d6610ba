/** Traces the back of the person for Today: the sitting figure from behind, as outlines in its own colours. */
import { BODY_BUILDS } from '../../src/figure/body/build.ts'
import type { BuildName } from '../../src/figure/body/build.ts'
import { buildMesh } from '../../src/figure/body/buildMesh.ts'
import { MATERIALS } from '../../src/figure/body/tube.ts'
import type { Material } from '../../src/figure/body/tube.ts'
import type { BackDrawing, BackLayer, BackRegionLine, BackTone } from '../../src/figure/poses/backDrawing.ts'
import { dot, smoothstep } from '../../src/figure/math.ts'
import type { Vec3 } from '../../src/figure/math.ts'
import { drawGeometry, FIELDS_PER_PIXEL, EMPTY_PIXEL, OUTLINE_FLAG } from '../../src/figure/render/geometryBuffer.ts'
import type { GeometryBuffer } from '../../src/figure/render/geometryBuffer.ts'
import { glowOf } from '../../src/figure/render/glow.ts'
import type { GlowRegion } from '../../src/figure/render/glow.ts'
import { paletteOf } from '../../src/figure/render/palette.ts'
import { LIGHT_DIRECTION } from '../../src/figure/render/shade.ts'
import { toneAt } from '../../src/figure/render/surface.ts'
import { frameAround, matUnder, viewOf } from '../../src/figure/render/view.ts'
import type { ViewFrame, View } from '../../src/figure/render/view.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { resolvePose } from '../../src/figure/rig/resolvePose.ts'
import { traceRegion } from './traceRegion.ts'

/** In units of the drawing; path coordinates are whole numbers. */
const WIDTH = 648
const HEIGHT = 816
const PIXELS_PER_UNIT = 2
const OUTLINE_UNITS = 2
const SHARP = { scale: 1 / PIXELS_PER_UNIT, tolerance: 1.8, minArea: 40 }
/** Shades have soft edges, so they need fewer points. */
const SOFT = { scale: 1 / PIXELS_PER_UNIT, tolerance: 4.5, minArea: 300 }

const FROM_BEHIND = { yaw: -90, pitch: 7 }
const TONES = ['cloth', 'leg', 'skin', 'top', 'hair'] as const satisfies readonly BackTone[]
const KINDS = ['base', 'half', 'shade', 'line', 'glowing'] as const satisfies readonly BackLayer['kind'][]
/** A point with less light than this is in half shade or in shade (`shade.ts`). */
const LIGHTS = { half: 0.8, shade: 0.4 } as const

/** The drawing of a pose from behind, in a build. All builds share one frame. */
export function traceBack(pose: FigurePose, build: BuildName): BackDrawing {
  const rig = resolvePose({ ...pose, camera: FROM_BEHIND })
  const view = viewOf(FROM_BEHIND)
  const meshOf = (build: BuildName) => buildMesh(rig, { build: BODY_BUILDS[build], props: pose.props ?? [] })
  const mat = matUnder(meshOf('slender'))
  const frame = frameAround(meshOf('slender'), mat, view, WIDTH / HEIGHT)
  const outline = (OUTLINE_UNITS * frame.height) / HEIGHT
  const size = [WIDTH * PIXELS_PER_UNIT, HEIGHT * PIXELS_PER_UNIT] as const
  const layers = layersIn(drawGeometry(meshOf(build), view, frame, ...size, outline))

  const lineOf = (region: GlowRegion): BackRegionLine => {
    const [a, b, c] = glowOf(rig, region, view).line
    return [toUnits(a[0], a[1], frame), toUnits(b[0], b[1], frame), toUnits(c[0], c[1], frame)]
  }
  const corner = (sx: number, sz: number) =>
    projectPoint([mat.x + sx * mat.halfLength, 0, mat.z + sz * mat.halfWidth], view, frame).join(' ')

  return {
    width: WIDTH,
    height: HEIGHT,
    mat: `M${corner(-1, -1)}L${corner(-1, 1)}L${corner(1, 1)}L${corner(1, -1)}Z`,
    spine: { neck: lineOf('neck'), upper: lineOf('upper'), mid: lineOf('mid'), lower: lineOf('lower') },
    layers,
  }
}

function layersIn(buffer: GeometryBuffer): readonly BackLayer[] {
  const { tones, lights, isOutline, isBack } = classify(buffer)
  const trace = (has: (p: number) => boolean, tracing = SHARP): string => {
    const { width, height } = buffer
    return traceRegion({ width, height, has: (x, y) => has(y * width + x) }, tracing)
  }
  const layers = KINDS.flatMap((kind) =>
    TONES.map((tone, index): BackLayer => {
      const isOwn = (p: number): boolean => tones[p] === index + 1
      const isDarker = (p: number, light: number): boolean => !isOutline[p] && (lights[p] ?? 1) < light
      switch (kind) {
        case 'base':
          return { tone, kind, d: trace(isOwn) }
        case 'half':
        case 'shade':
          return { tone, kind, d: trace((p) => isOwn(p) && isDarker(p, LIGHTS[kind]), SOFT) }
        case 'line':
          return { tone, kind, d: trace((p) => isOwn(p) && isOutline[p] === 1) }
        case 'glowing':
          return { tone, kind, d: tone === 'skin' ? trace((p) => isBack[p] === 1, SOFT) : '' }
      }
    }),
  )
  return layers.filter(({ d }) => d !== '')
}

/** For every pixel: its tone (from 1; 0 for none), its light, whether it is outline, and whether a region may glow there. */
function classify({ materials, fields }: GeometryBuffer) {
  const palette = paletteOf('light')
  const tones = new Uint8Array(materials.length)
  const isOutline = new Uint8Array(materials.length)
  const isBack = new Uint8Array(materials.length)
  const lights = new Float32Array(materials.length)
  materials.forEach((code, p) => {
    const material = code === EMPTY_PIXEL ? undefined : MATERIALS[code >= OUTLINE_FLAG ? code - OUTLINE_FLAG : code]
    if (!material) return
    const f = (k: number) => fields[p * FIELDS_PER_PIXEL + k] ?? 0
    const tone = toneAt(material, f(0), f(1), f(2), palette)
    tones[p] = TONES.findIndex((name) => palette[name].base === tone.base) + 1
    isOutline[p] = code >= OUTLINE_FLAG ? 1 : 0
    isBack[p] = BACK.includes(material) ? 1 : 0
    const facing =
      (f(3) * LIGHT_DIRECTION[0] + f(4) * LIGHT_DIRECTION[1] + f(5) * LIGHT_DIRECTION[2]) /
      (Math.hypot(f(3), f(4), f(5)) || 1)
    lights[p] = smoothstep(0.22, 0.66, facing * 0.5 + 0.5)
  })
  return { tones, lights, isOutline, isBack }
}

const BACK: readonly Material[] = ['torso', 'top', 'neck', 'legging']

const projectPoint = (point: Vec3, { right, up }: View, frame: ViewFrame) =>
  toUnits(dot(point, right), dot(point, up), frame)

const toUnits = (x: number, y: number, frame: ViewFrame): readonly [number, number] => {
  const unit = frame.height / HEIGHT
  return [Math.round(WIDTH / 2 + (x - frame.x) / unit), Math.round(HEIGHT / 2 - (y - frame.y) / unit)]
}
