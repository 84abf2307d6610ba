/** The head: one static mesh in local coordinates (origin at the base of the skull), lofted by height, with nose, brow, chin, hair. */
import { clamp, cross, dot, lerp, scale, smoothstep, subtract, unit } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { resample, crossSection } from './tube.ts'

export interface HeadMesh {
  readonly rows: number
  readonly columns: number
  /** rows × columns points and normals: front, up, right. */
  readonly points: readonly Vec3[]
  readonly normals: readonly Vec3[]
}

/** Height, centre, half depth and half width of the slices of the skull. */
const SLICES: readonly (readonly [number, number, number, number])[] = [
  [-0.021, 0.0385, 0.01, 0.01],
  [-0.014, 0.033, 0.02, 0.019],
  [0, 0.0235, 0.033, 0.029],
  [0.019, 0.0135, 0.0445, 0.0362],
  [0.04, 0.008, 0.0512, 0.0415],
  [0.06, 0.0045, 0.055, 0.0452],
  [0.078, 0.001, 0.0555, 0.0455],
  [0.094, -0.0025, 0.051, 0.042],
  [0.106, -0.005, 0.0415, 0.0345],
  [0.1135, -0.006, 0.028, 0.024],
]

/** Height, and how far forward the hair reaches there. */
const HAIRLINE: readonly (readonly [number, number])[] = [
  [-0.03, -0.05],
  [0.005, -0.042],
  [0.022, -0.026],
  [0.042, -0.006],
  [0.058, 0.006],
  [0.074, 0.0185],
  [0.09, 0.037],
  [0.102, 0.058],
  [0.12, 0.1],
]

/** How far forward the hair reaches at a height of the head; everything behind that is hair. */
export function hairlineAt(height: number): number {
  let [lowHeight, lowFront] = HAIRLINE[0] ?? [0, 0]
  for (const [topHeight, topFront] of HAIRLINE) {
    if (height < topHeight) {
      const t = clamp((height - lowHeight) / (topHeight - lowHeight || 1), 0, 1)
      return lerp(lowFront, topFront, lerp(t, t * t * (3 - 2 * t), 0.4))
    }
    ;[lowHeight, lowFront] = [topHeight, topFront]
  }
  return lowFront
}

const cache = new Map<string, HeadMesh>()

/** The head at a level of detail (1 full), with hair of thickness `hairDepth`; cached. */
export function headMesh(detail: number, hairDepth: number): HeadMesh {
  const key = `${detail}/${hairDepth}`
  const mesh = cache.get(key) ?? buildHead(detail, hairDepth)
  cache.set(key, mesh)
  return mesh
}

interface Slice {
  readonly height: number
  readonly middle: number
  readonly depth: number
  readonly width: number
}

function buildHead(detail: number, hairDepth: number): HeadMesh {
  const slices = sliceHead(Math.round(34 * Math.max(0.7, detail)))
  const columns = Math.round(26 * Math.max(0.7, detail)) * 2
  const points = slices.flatMap((slice) =>
    Array.from({ length: columns }, (_, j) => pointOnHead(slice, (j / columns) * 2 * Math.PI, hairDepth)),
  )
  const rows = slices.length
  const at = (row: number, column: number): Vec3 =>
    points[clamp(row, 0, rows - 1) * columns + ((column + columns) % columns)] ?? [0, 0, 0]
  const normals = points.map((point, i) => {
    const row = Math.floor(i / columns)
    const column = i % columns
    if (row <= 1) return unit([0.3, -0.95, 0])
    if (row >= rows - 2) return unit([-0.1, 1, 0])
    const around = subtract(at(row, column + 1), at(row, column - 1))
    const normal = unit(cross(around, subtract(at(row + 1, column), at(row - 1, column))))
    return dot(normal, subtract(point, [0, 0.05, 0])) < 0 ? scale(normal, -1) : normal
  })
  return { rows, columns, points, normals }
}

function sliceHead(count: number): Slice[] {
  const sections = SLICES.map(([height, middle, depth, width]) =>
    crossSection([middle, height, 0], [0, 0, 0, 1], width, depth, depth, height),
  )
  const slices = resample(sections, count).map((s) => ({
    height: s.centre[1],
    middle: s.centre[0],
    depth: s.front,
    width: s.halfWidth,
  }))
  const [chin, crown] = [slices[0], slices.at(-1)]
  if (!chin || !crown) return slices
  return [...dome(chin, -0.006), ...slices, ...dome(crown, 0.0095).reverse()]
}

/** Four slices that close an end, outermost first. */
function dome(end: Slice, rise: number): Slice[] {
  return [0, 1, 2, 3].map((i) => {
    const angle = ((i / 4) * Math.PI) / 2
    const k = Math.max(0.02, Math.sin(angle))
    return { ...end, height: end.height + rise * Math.cos(angle), depth: end.depth * k, width: end.width * k }
  })
}

function pointOnHead(slice: Slice, angle: number, hairDepth: number): Vec3 {
  const z = Math.sin(angle) * slice.width
  const x = slice.middle + Math.cos(angle) * slice.depth
  const featured = Math.cos(angle) > 0 ? x + featureAt(slice.height, z) : x
  const hair = hairDepth * smoothstep(0, 0.01, hairlineAt(slice.height) - featured)
  const fromMiddle: Vec3 = [featured, slice.height - 0.055, z]
  const k = 1 + hair / Math.hypot(...fromMiddle)
  return [featured * k, 0.055 + fromMiddle[1] * k, z * k]
}

/** How far nose, brow, lips and chin protrude at a height and a distance from the midline. */
function featureAt(height: number, z: number): number {
  const bump = (centre: number, tall: number, wide: number) =>
    Math.exp(-(((height - centre) / tall) ** 2)) * Math.exp(-((z / wide) ** 2))
  const nose =
    Math.exp(-(((height - 0.03) / 0.01) ** 2) * (height < 0.03 ? 2.2 : 0.55)) * Math.exp(-((z / 0.0075) ** 2))
  return (
    0.0105 * nose -
    0.0022 * bump(0.0515, 0.008, 0.03) +
    0.0028 * bump(0.008, 0.006, 0.012) +
    0.004 * bump(-0.012, 0.01, 0.016)
  )
}
