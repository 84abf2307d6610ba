/** Outlines of a region of pixels as smooth SVG paths: marching squares, fewer points, curves through the middles of what is left. */

export interface Region {
  readonly width: number
  readonly height: number
  /** Whether a pixel belongs to it. */
  readonly has: (x: number, y: number) => boolean
}

type Point = readonly [number, number]

export interface Tracing {
  /** Units of the drawing for a pixel. */
  readonly scale: number
  /** How far the outline may lie from the pixels' own, in units. */
  readonly tolerance: number
  /** Smaller parts are left out, in square units. */
  readonly leastArea: number
}

/** Path data of all outlines, holes included: fill it with `evenodd`. Whole numbers, relative to the point before. */
export function traceRegion(region: Region, { scale, tolerance, leastArea }: Tracing): string {
  return contoursOf(region)
    .map((contour) => contour.map(([x, y]): Point => [x * scale, y * scale]))
    .filter((contour) => Math.abs(areaOf(contour)) >= leastArea)
    .map((contour) => curveThrough(withFirmCorners(simplified(contour, tolerance))))
    .join('')
}

/** Closed outlines along the middles between pixels that belong to the region and pixels that do not. */
function contoursOf(region: Region): readonly (readonly Point[])[] {
  const next = stepsOf(region)
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

/** From each middle between two pixels to the next one. */
function stepsOf({ width, height, has }: Region): Map<string, Point> {
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
      const steps = STEPS[bit(i, 0) | bit(i + 1, 1) | bit(i + row + 1, 2) | bit(i + row, 3)] ?? []
      for (const [from, to] of steps) next.set(keyOf(middleOf(x, y, from)), middleOf(x, y, to))
    }
  }
  return next
}

/** The middle of a side of the square between four pixels: 0 top, 1 right, 2 bottom, 3 left. */
function middleOf(x: number, y: number, side: Square): Point {
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

type Square = 0 | 1 | 2 | 3

/** Which sides the outline leads from and to, with the region on its right; by which of the four pixels (1, 2, 4, 8, clockwise) are inside. */
const STEPS: readonly (readonly (readonly [Square, Square])[])[] = [
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

/** Douglas–Peucker on a closed line, cut at its first point and at the one that is farthest from it. */
function simplified(contour: readonly Point[], tolerance: number): readonly Point[] {
  const [first] = contour
  if (!first) return contour
  const distances = contour.map(([x, y]) => Math.hypot(x - first[0], y - first[1]))
  const far = distances.indexOf(Math.max(...distances))
  const [there, back] = [contour.slice(0, far + 1), [...contour.slice(far), first]]
  return [...thinned(there, tolerance).slice(0, -1), ...thinned(back, tolerance).slice(0, -1)]
}

function thinned(line: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return line
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]]
  const length = Math.hypot(dx, dy) || 1
  const off = line.map(([x, y]) => Math.abs((x - first[0]) * dy - (y - first[1]) * dx) / length)
  const widest = off.indexOf(Math.max(...off))
  if ((off[widest] ?? 0) <= tolerance) return [first, last]
  return [...thinned(line.slice(0, widest + 1), tolerance).slice(0, -1), ...thinned(line.slice(widest), tolerance)]
}

/** How far from a sharp corner its edges begin to bend, in units, and from which turn on a corner is sharp. */
const BEND = 4
const SHARP_TURN = Math.PI / 4

/** Sharp corners get a point close by on each side, so that curves cut no more than their tips. */
function withFirmCorners(points: readonly Point[]): readonly Point[] {
  return points.flatMap((at, i): readonly Point[] => {
    const [before, after] = [points.at(i - 1) ?? at, points[(i + 1) % points.length] ?? at]
    const turn = Math.abs(directionOf(before, at) - directionOf(at, after))
    if (Math.min(turn, 2 * Math.PI - turn) < SHARP_TURN) return [at]
    return [nearTo(at, before), at, nearTo(at, after)]
  })
}

const directionOf = (from: Point, to: Point): number => Math.atan2(to[1] - from[1], to[0] - from[0])

function nearTo(at: Point, other: Point): Point {
  const part = Math.min(0.5, BEND / (Math.hypot(other[0] - at[0], other[1] - at[1]) || 1))
  return [at[0] + (other[0] - at[0]) * part, at[1] + (other[1] - at[1]) * part]
}

/** Each point bends a curve from the middle before it to the middle after it. */
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
