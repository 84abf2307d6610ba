/** What is drawn over the back: vertebrae, the glow of a region, and the line that leads to its name. */
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
  /** The spine's middle in the region, and how far the glow reaches to the side and up and down, in units. */
  readonly middle: BackPoint
  readonly reach: BackPoint
  /** Where the line to the name begins, and its path. */
  readonly from: BackPoint
  readonly lead: string
  /**
   * The band in which a tap means the region: no band over another, none too small for a finger, none beside the trunk.
   * Top and bottom in percent of the height; left and width as parts of the height, by which the drawing is sized.
   */
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly width: number
}

interface Shape {
  /** How many vertebrae of the region are drawn, the first one's width, by how much each next one is wider, and their height. */
  readonly count: number
  readonly width: number
  readonly widens: number
  readonly height: number
  readonly glow: number
  /** How far from the spine a tap still means the region, in units: as far as the trunk is wide there. */
  readonly half: number
  /** How far from the spine its line to the name begins, and in what part of the height it ends. */
  readonly aside: number
  readonly nameAt: number
}

const SHAPES: Readonly<Record<BackRegion, Shape>> = {
  neck: { count: 4, width: 13, widens: 0, height: 7, glow: 40, half: 84, aside: 26, nameAt: 0.235 },
  upper: { count: 7, width: 15, widens: 0.4, height: 10, glow: 84, half: 110, aside: 84, nameAt: 0.412 },
  mid: { count: 5, width: 18, widens: 0.7, height: 10, glow: 78, half: 102, aside: 72, nameAt: 0.589 },
  lower: { count: 5, width: 22, widens: 1.2, height: 14, glow: 80, half: 102, aside: 66, nameAt: 0.766 },
}

/** How far the glow reaches over the ends of its region, in units. */
const GLOW_OVER = 4
/** The least height of a band that is tapped, as a part of the height: 40 px on a phone. */
const LEAST_BAND = 0.147
/**
 * Down to here a tap means the lower back, as a part of the height: who taps the sacrum taps the seat of the trousers, and the
 * cushion under it begins at 0.857.
 */
const SEAT_AT = 0.85
/** Where the lines to the names end, as a part of the width. */
const NAMES_AT = 0.98

/** From the neck down. */
export function regionMarks({ spine, width, height }: BackDrawing): readonly RegionMark[] {
  const bands = bandsOf(spine)
  const edges = tapEdges(bands, height)
  return bands.map(({ region, x, top, bottom }, i) => {
    const { glow, half, aside, nameAt } = SHAPES[region]
    const middle: BackPoint = [x, (top + bottom) / 2]
    const from: BackPoint = [x + aside, middle[1]]
    return {
      region,
      middle,
      reach: [glow, (bottom - top) / 2 + GLOW_OVER] as const,
      from,
      lead: `M${from.join(' ')}L${width * NAMES_AT} ${height * nameAt}`,
      top: (100 * (edges[i] ?? 0)) / height,
      bottom: (100 * (edges[i + 1] ?? 0)) / height,
      left: (x - half) / height,
      width: (2 * half) / height,
    }
  })
}

/** Where the tapped bands part: a low one takes from its neighbours, the neck from the head, the lower back from the seat. */
function tapEdges(bands: ReturnType<typeof bandsOf>, height: number): readonly number[] {
  const least = LEAST_BAND * height
  const [neck, , mid] = bands
  const shoulders = neck?.bottom ?? 0
  const midTop = Math.max(shoulders + least, ((mid?.top ?? 0) + (mid?.bottom ?? 0) - least) / 2)
  return [shoulders - least, shoulders, midTop, Math.max(mid?.bottom ?? 0, midTop + least), SEAT_AT * height]
}

/** The vertebrae, evenly over each region. */
export function vertebrae({ spine }: BackDrawing): readonly Vertebra[] {
  return bandsOf(spine).flatMap(({ region, x, top, bottom }) => {
    const { count, width, widens, height } = SHAPES[region]
    return Array.from({ length: count }, (_, index) => {
      const own = width + widens * index
      const y = top + ((index + 0.5) * (bottom - top)) / count
      return { region, x: x - own / 2, y: y - height / 2, width: own, height }
    })
  })
}

/** The spine's middle, and the highest and lowest point of each region; where two overlap, they meet halfway. */
function bandsOf(spine: BackDrawing['spine']) {
  const ends = BACK_REGIONS.map((region) => spine[region].map(([, y]) => y))
  const meeting = ends.slice(1).map((heights, i) => (Math.min(...heights) + Math.max(...(ends[i] ?? []))) / 2)
  const edges = [Math.min(...(ends[0] ?? [])), ...meeting, Math.max(...(ends.at(-1) ?? []))]
  return BACK_REGIONS.map((region, i) => ({
    region,
    x: spine[region][0][0],
    top: edges[i] ?? 0,
    bottom: edges[i + 1] ?? 0,
  }))
}
