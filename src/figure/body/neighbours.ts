/** Which tubes melt with which, and how softly. */
import type { Segments } from './tubeDistance.ts'

interface Melting {
  /** How soft the joint is, in stature; a pair takes the smaller. */
  readonly softness: number
  readonly with: readonly string[]
}

const MELTING: Readonly<Record<string, Melting>> = {
  torso: { softness: 0.026, with: ['glute', 'thigh', 'lat', 'yoke', 'upperArm', 'neck'] },
  glute: { softness: 0.026, with: ['torso', 'thigh'] },
  thigh: { softness: 0.022, with: ['torso', 'glute', 'shank'] },
  shank: { softness: 0.008, with: ['thigh'] },
  lat: { softness: 0.018, with: ['torso', 'yoke', 'upperArm'] },
  yoke: { softness: 0.017, with: ['torso', 'lat', 'upperArm', 'neck'] },
  upperArm: { softness: 0.014, with: ['lat', 'yoke', 'torso', 'forearm'] },
  forearm: { softness: 0.006, with: ['upperArm'] },
  neck: { softness: 0.015, with: ['torso', 'yoke'] },
  palm: { softness: 0.005, with: ['thumb'] },
  thumb: { softness: 0.005, with: ['palm'] },
}

export interface Neighbour {
  readonly segments: Segments
  readonly softness: number
}

const baseOf = (name: string): string => name.replace(/[RL]$/, '')
const sideOf = (name: string): string => (/[RL]$/.test(name) ? name.slice(-1) : '')

/** The tubes that a tube melts with, of those there are; none for a tube that stays as it is. */
export function neighboursOf(name: string, segments: ReadonlyMap<string, Segments>): readonly Neighbour[] {
  const melting = MELTING[baseOf(name)]
  if (!melting) return []
  const side = sideOf(name)
  return melting.with.flatMap((base) => {
    const softness = Math.min(melting.softness, MELTING[base]?.softness ?? melting.softness)
    const names = side ? [base + side, base] : [`${base}R`, `${base}L`, base]
    return names.flatMap((n) => {
      const found = segments.get(n)
      return found ? [{ segments: found, softness }] : []
    })
  })
}
