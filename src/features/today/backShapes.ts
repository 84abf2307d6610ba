/** Outlines of the drawn back that are used more than once, and its vertebrae from the neck down, in a box of 324 × 408. */
import type { BackRegion } from './useTodayChoices.ts'

export const torso =
  'M131 141c8 5.5 50 5.5 58 0 18 4 38 8 51 18 17 12 22 40 24 64-12 11-32 15-46 9.5-2-4.5-3.5-9-4.5-14-2 30-9.5 52-9.5 73.5 0 18 4 32 10.5 46.5-25 8-84 8-109 0C112 324 116 310 116 292c0-21.5-7.5-43.5-9.5-73.5-1 5-2.5 9.5-4.5 14-14 5.5-34 1.5-46-9.5 2-24 7-52 24-64 13-10 33-14 51-18Z'
export const legs =
  'M106 336c-9 15-46 17.5-76 22-27 4-33 36-5 39.5 20 2.5 60-1.5 95 1.5 26 2.5 54 2.5 80 0 35-3 75 1 95-1.5 28-3.5 22-35.5-5-39.5-30-4.5-67-7-76-22-25 8-83 8-108 0Z'
export const neck = 'M143 96h34v24c1 10 4 17 15 22l-32 12-32-12c11-5 14-12 15-22Z'
export const arm = 'M63 212C58 238 44 262 43 290c0 26 6 52 10 78h26c0-26 2-52 6-78 4-22 14-42 21-62Z'

export interface Bone {
  readonly region: BackRegion
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Vertebrae stand around this line and grow wider downwards. */
const spineX = 160
const tops: Readonly<Record<BackRegion, readonly number[]>> = {
  neck: [114, 120.6, 127.2, 133.8],
  upper: [143.6, 151.6, 159.9, 168.4, 177.1, 186, 195.1],
  mid: [204.2, 214, 224.2, 234.6, 245.2],
  lower: [256.1, 268.5, 281.5, 295, 308.9],
}
const sizes: Readonly<Record<BackRegion, { width: number; widens: number; height: number }>> = {
  neck: { width: 6.6, widens: 0, height: 4 },
  upper: { width: 7.4, widens: 0.18, height: 4.8 },
  mid: { width: 9, widens: 0.35, height: 5.6 },
  lower: { width: 11.4, widens: 0.6, height: 7 },
}

export const bones: readonly Bone[] = (['neck', 'upper', 'mid', 'lower'] as const).flatMap((region) =>
  tops[region].map((y, index) => {
    const { width, widens, height } = sizes[region]
    const grown = width + widens * index
    return { region, x: spineX - grown / 2, y, width: grown, height }
  }),
)
