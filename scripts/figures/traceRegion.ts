/** Traces a region of pixels as smooth SVG paths: marching squares, simplified, with curves through the midpoints of what is left. */

export interface Region {
  readonly width: number
  readonly height: number
  /** Whether a pixel is in the region. */
  readonly has: (x: number, y: number) => boolean
}

type Point = readonly [number, number]

export interface Tracing {
  /** Units of the drawing per pixel. */
  readonly scale: number
  /** Largest distance of the simplified outline from the original, in units. */
  readonly tolerance: number
  /** Smaller contours are left out, in square units. */
  readonly minArea: number
}

/** Path data of all outlines, including holes, for the `evenodd` fill rule. Whole numbers, relative coordinates. */
export function traceRegion(region: Region, { scale, tolerance, minArea }: Tracing): string {
  return contoursOf(region)
    .map((contour) => contour.map(([x, y]): Point => [x * scale, y * scale]))
    .filter((contour) => Math.abs(areaOf(contour)) >= minArea)
    .map((contour) => curveThrough(guardCorners(simplifyContour(contour, tolerance))))
    .join('')
}

/** Closed contours along the midpoints between pixels inside and outside the region. */
function contoursOf(region: Region): readonly (readonly Point[])[] {
  const next = contourSteps(region)
  const contours: Point[][] = []
  for (const start of next.keys()) {
    const contour: Point[] = []
    let at = start
    for (let to = next.get(at); to; to = next.get(at)) {
      next.delete(at)
      contour.push(to)
      at = keyOf(to)
    }
    contours.push(contour)
  }
  return contours
}

const keyOf = ([x, y]: Point): string => `${x},${y}`

/** Maps each midpoint between two pixels to the next one on its contour. */
function contourSteps({ width, height, has }: Region): Map<string, Point> {
  const row = width + 2
  const inside = new Uint8Array(row * (height + 2))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (has(x, y)) inside[(y + 1) * row + x + 1] = 1
  }
  const bit = (i: number, place: number): number => (inside[i] ?? 0) << place
  const next = new Map<string, Point>()
  for (let y = 0; y <= height; y++) {
    for (let x = 0; x <= width; x++) {
      const i = y * row + x
      const steps = CELL_STEPS[bit(i, 0) | bit(i + 1, 1) | bit(i + row + 1, 2) | bit(i + row, 3)] ?? []
      for (const [from, to] of steps) next.set(keyOf(sideMidpoint(x, y, from)), sideMidpoint(x, y, to))
    }
  }
  return next
}

/** The midpoint of a side of the cell between four pixels: 0 top, 1 right, 2 bottom, 3 left. */
function sideMidpoint(x: number, y: number, side: CellSide): Point {
  switch (side) {
    case 0:
      return [x, y - 0.5]
    case 1:
      return [x + 0.5, y]
    case 2:
      return [x, y + 0.5]
    case 3:
      return [x - 0.5, y]
  }
}

type CellSide = 0 | 1 | 2 | 3

/** The sides where a contour enters and leaves a cell, with the region on its right; indexed by which pixels are inside (1, 2, 4, 8, clockwise). */
const CELL_STEPS: readonly (readonly (readonly [CellSide, CellSide])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
]

function areaOf(contour: readonly Point[]): number {
  return contour.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = contour[(i + 1) % contour.length] ?? [x, y]
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}

/** Douglas–Peucker on a closed contour, split at its first point and at the point farthest from it. */
function simplifyContour(contour: readonly Point[], tolerance: number): readonly Point[] {
  const [first] = contour
  if (!first) return contour
  const distances = contour.map(([x, y]) => Math.hypot(x - first[0], y - first[1]))
  const far = distances.indexOf(Math.max(...distances))
  const [there, back] = [contour.slice(0, far + 1), [...contour.slice(far), first]]
  return [...simplifyLine(there, tolerance).slice(0, -1), ...simplifyLine(back, tolerance).slice(0, -1)]
}

function simplifyLine(line: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return line
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]]
  const length = Math.hypot(dx, dy) || 1
  const off = line.map(([x, y]) => Math.abs((x - first[0]) * dy - (y - first[1]) * dx) / length)
  const widest = off.indexOf(Math.max(...off))
  if ((off[widest] ?? 0) <= tolerance) return [first, last]
  return [
    ...simplifyLine(line.slice(0, widest + 1), tolerance).slice(0, -1),
    ...simplifyLine(line.slice(widest), tolerance),
  ]
}

/** How far from a sharp corner the curve starts, in units, and the smallest angle of a sharp corner. */
const CORNER_REACH = 4
const MIN_CORNER_ANGLE = Math.PI / 4

/** Adds a point close to each side of a sharp corner, so that the curve rounds only the tip. */
function guardCorners(points: readonly Point[]): readonly Point[] {
  return points.flatMap((at, i): readonly Point[] => {
    const [before, after] = [points.at(i - 1) ?? at, points[(i + 1) % points.length] ?? at]
    const turn = Math.abs(directionOf(before, at) - directionOf(at, after))
    if (Math.min(turn, 2 * Math.PI - turn) < MIN_CORNER_ANGLE) return [at]
    return [pointNear(at, before), at, pointNear(at, after)]
  })
}

const directionOf = (from: Point, to: Point): number => Math.atan2(to[1] - from[1], to[0] - from[0])

function pointNear(at: Point, other: Point): Point {
  const fraction = Math.min(0.5, CORNER_REACH / (Math.hypot(other[0] - at[0], other[1] - at[1]) || 1))
  return [at[0] + (other[0] - at[0]) * fraction, at[1] + (other[1] - at[1]) * fraction]
}

/** Quadratic curves from midpoint to midpoint, with the points as control points. */
function curveThrough(points: readonly Point[]): string {
  const middle = (i: number): Point => {
    const [a, b] = [points[i % points.length], points[(i + 1) % points.length]]
    return a && b ? [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)] : [0, 0]
  }
  const start = middle(points.length - 1)
  let at = start
  const steps = points.map((point, i) => {
    const to = middle(i)
    const numbers = [point[0] - at[0], point[1] - at[1], to[0] - at[0], to[1] - at[1]].map(Math.round)
    at = to
    return numbers.map((n, k) => (k > 0 && n >= 0 ? ` ${n}` : `${n}`)).join('')
  })
  return `M${start.join(' ')}${steps.map((step) => `q${step}`).join('')}z`
}
