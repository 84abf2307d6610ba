/** The shapes drawn over the back: vertebrae, the glow of a region, and the leader line to its name. */
import type { BackDrawing, BackPoint } from '../../figure/poses/backDrawing.ts'
import { BACK_REGIONS, type BackRegion } from '../../core/catalogue/backRegions.ts'

export interface Vertebra {
  readonly region: BackRegion
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface RegionMark {
  readonly region: BackRegion
  /** The centre of the glow on the spine, and its horizontal and vertical radius, in units. */
  readonly middle: BackPoint
  readonly radius: BackPoint
  /** Start and SVG path of the leader line. */
  readonly leaderStart: BackPoint
  readonly leaderPath: string
  /**
   * The band that selects the region when tapped. Bands do not overlap, are large enough for a finger, and stay on the trunk.
   * Top and bottom in percent of the height; left and width as fractions of the height, by which the drawing is sized.
   */
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly width: number
}

interface Shape {
  /** How many vertebrae are drawn, the width of the first, how much wider each next one is, and their height. */
  readonly count: number
  readonly width: number
  readonly widthStep: number
  readonly height: number
  readonly glow: number
  /** How far from the spine a tap still selects the region, in units: half the width of the trunk there. */
  readonly halfWidth: number
  /** How far from the spine the leader line starts, and where it ends, as a fraction of the height. */
  readonly leaderOffset: number
  readonly leaderEnd: number
}

const SHAPES: Readonly<Record<BackRegion, Shape>> = {
  neck: { count: 4, width: 13, widthStep: 0, height: 7, glow: 40, halfWidth: 84, leaderOffset: 26, leaderEnd: 0.235 },
  upper: {
    count: 7,
    width: 15,
    widthStep: 0.4,
    height: 10,
    glow: 84,
    halfWidth: 110,
    leaderOffset: 84,
    leaderEnd: 0.412,
  },
  mid: {
    count: 5,
    width: 18,
    widthStep: 0.7,
    height: 10,
    glow: 78,
    halfWidth: 102,
    leaderOffset: 72,
    leaderEnd: 0.589,
  },
  lower: {
    count: 5,
    width: 22,
    widthStep: 1.2,
    height: 14,
    glow: 80,
    halfWidth: 102,
    leaderOffset: 66,
    leaderEnd: 0.766,
  },
}

/** How far the glow extends beyond the ends of its region, in units. */
const GLOW_OVERLAP = 4
/** Minimum height of a tappable band, as a fraction of the height: 40 px on a phone. */
const MIN_BAND_HEIGHT = 0.147
/**
 * Where the band of the lower back ends, as a fraction of the height: a tap on the sacrum lands on the seat of the trousers, and the
 * cushion under it starts at 0.857.
 */
const SEAT_BOTTOM = 0.85
/** Where the leader lines end, as a fraction of the width. */
const LEADER_END_X = 0.98

/** The marks of all regions, from the neck down. */
export function regionMarks({ spine, width, height }: BackDrawing): readonly RegionMark[] {
  const bands = bandsOf(spine)
  const edges = tapEdges(bands, height)
  return bands.map(({ region, x, top, bottom }, i) => {
    const { glow, halfWidth, leaderOffset, leaderEnd } = SHAPES[region]
    const middle: BackPoint = [x, (top + bottom) / 2]
    const leaderStart: BackPoint = [x + leaderOffset, middle[1]]
    return {
      region,
      middle,
      radius: [glow, (bottom - top) / 2 + GLOW_OVERLAP] as const,
      leaderStart,
      leaderPath: `M${leaderStart.join(' ')}L${width * LEADER_END_X} ${height * leaderEnd}`,
      top: (100 * (edges[i] ?? 0)) / height,
      bottom: (100 * (edges[i + 1] ?? 0)) / height,
      left: (x - halfWidth) / height,
      width: (2 * halfWidth) / height,
    }
  })
}

/** The edges between the tappable bands. A small band borrows from its neighbours, the neck from the head, the lower back from the seat. */
function tapEdges(bands: ReturnType<typeof bandsOf>, height: number): readonly number[] {
  const minHeight = MIN_BAND_HEIGHT * height
  const [neck, , mid] = bands
  const shoulders = neck?.bottom ?? 0
  const midTop = Math.max(shoulders + minHeight, ((mid?.top ?? 0) + (mid?.bottom ?? 0) - minHeight) / 2)
  return [
    shoulders - minHeight,
    shoulders,
    midTop,
    Math.max(mid?.bottom ?? 0, midTop + minHeight),
    SEAT_BOTTOM * height,
  ]
}

/** The vertebrae, evenly spaced over each region. */
export function vertebrae({ spine }: BackDrawing): readonly Vertebra[] {
  return bandsOf(spine).flatMap(({ region, x, top, bottom }) => {
    const { count, width, widthStep, height } = SHAPES[region]
    return Array.from({ length: count }, (_, index) => {
      const ownWidth = width + widthStep * index
      const y = top + ((index + 0.5) * (bottom - top)) / count
      return { region, x: x - ownWidth / 2, y: y - height / 2, width: ownWidth, height }
    })
  })
}

/** The x of the spine, and top and bottom of each region; two that overlap meet halfway. */
function bandsOf(spine: BackDrawing['spine']) {
  const ends = BACK_REGIONS.map((region) => spine[region].map(([, y]) => y))
  const boundaries = ends.slice(1).map((heights, i) => (Math.min(...heights) + Math.max(...(ends[i] ?? []))) / 2)
  const edges = [Math.min(...(ends[0] ?? [])), ...boundaries, Math.max(...(ends.at(-1) ?? []))]
  return BACK_REGIONS.map((region, i) => ({
    region,
    x: spine[region][0][0],
    top: edges[i] ?? 0,
    bottom: edges[i + 1] ?? 0,
  }))
}
