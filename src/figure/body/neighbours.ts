/** Which tubes merge with which, and how softly. */
import type { TubeSegments } from './tubeDistance.ts'

interface UnionRule {
  /** Blend radius in stature; a pair uses the smaller of its two. */
  readonly softness: number
  readonly with: readonly string[]
}

const UNION_RULES: Readonly<Record<string, UnionRule>> = {
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
  readonly segments: TubeSegments
  readonly softness: number
}

const baseOf = (name: string): string => name.replace(/[RL]$/, '')
const sideOf = (name: string): string => (/[RL]$/.test(name) ? name.slice(-1) : '')

/** The existing tubes that a tube merges with; none for a tube without a rule. */
export function neighboursOf(name: string, segments: ReadonlyMap<string, TubeSegments>): readonly Neighbour[] {
  const rule = UNION_RULES[baseOf(name)]
  if (!rule) return []
  const side = sideOf(name)
  return rule.with.flatMap((base) => {
    const softness = Math.min(rule.softness, UNION_RULES[base]?.softness ?? rule.softness)
    const names = side ? [base + side, base] : [`${base}R`, `${base}L`, base]
    return names.flatMap((n) => {
      const found = segments.get(n)
      return found ? [{ segments: found, softness }] : []
    })
  })
}
