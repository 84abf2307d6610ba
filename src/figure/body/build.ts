/** Two body builds. The numbers scale widths and depths; bone lengths are the same, so every pose fits both. */
export interface Build {
  readonly chest: number
  readonly waist: number
  readonly hips: number
  readonly shoulders: number
  readonly arms: number
  readonly legs: number
  readonly hair: 'bun' | 'short'
}

export type BuildName = 'slender' | 'sturdy'

export const BODY_BUILDS: Readonly<Record<BuildName, Build>> = {
  slender: { chest: 1, waist: 1, hips: 1, shoulders: 1, arms: 1, legs: 1, hair: 'bun' },
  sturdy: { chest: 1.1, waist: 1.2, hips: 1.04, shoulders: 1.14, arms: 1.14, legs: 1.07, hair: 'short' },
}
