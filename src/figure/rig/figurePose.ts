/**
 * A pose as data. Directions are world vectors [forward, up, right] of any length; `both` is written for the right side and
 * mirrored for the left. What a yoga teacher writes (`sessions/figures`) allows angles too and is made into this at build time.
 */
import type { Vec3 } from '../math.ts'
import type { BodySide } from './skeleton.ts'

/** The family decides the way between two poses: transitions lead through the family's hub. */
export type Family = 'standing' | 'chair' | 'seated' | 'kneeling' | 'all-fours' | 'prone' | 'supine' | 'side-lying'

/** Degrees of bending of a region, shared evenly by its bones: forward, to the right, turned to the right. */
export interface SpineBend {
  readonly flex?: number
  readonly side?: number
  readonly twist?: number
}

/**
 * A point to reach: `at` from the named anchor. `shoulder` and `hip` anchor x and z only, so that y counts from the floor;
 * `own:knee` is the knee of the limb's own side; a joint name such as `kneeR` is that joint. None is the world's origin.
 */
export interface Target {
  readonly from?: string
  readonly at: Vec3
}

export interface LegPose {
  readonly thigh?: Vec3
  readonly shank?: Vec3
  /** Instead of directions: where the ankle is, and which way the knee points. */
  readonly ankle?: Target
  readonly knee?: Vec3
  /** Which way the kneecap looks where the leg is too straight to tell. */
  readonly kneecap?: Vec3
  readonly toes?: Vec3
  readonly sole?: Vec3
  /** Instead of toes and sole: degrees of pointing. */
  readonly point?: number
  /** Degrees by which the toes bend up from the foot. */
  readonly toeBend?: number
}

export interface ArmPose {
  readonly upper?: Vec3
  readonly fore?: Vec3
  /** Instead of directions: where the middle of the palm is, and which way the elbow points. */
  readonly hand?: Target
  readonly elbow?: Vec3
  readonly palm?: Vec3
  readonly fingers?: Vec3
  /** Degrees by which the fingers curl in; 12 unless told. */
  readonly curl?: number
  /** The shoulder carried up or back, in stature. */
  readonly lift?: number
  readonly back?: number
}

export type PerSide<T> = { readonly both?: T } & { readonly [S in BodySide]?: T }

/** A thing beside or under the body. Lengths in stature, `at` is its middle. */
export type PropShape =
  | {
      readonly kind: 'box' | 'cushion'
      readonly at: Vec3
      readonly half: Vec3
      readonly turn?: Vec3
      readonly tone?: PropTone
    }
  | { readonly kind: 'roll'; readonly from: Vec3; readonly to: Vec3; readonly radius: number; readonly tone?: PropTone }
  | { readonly kind: 'strap'; readonly through: readonly (string | Vec3)[]; readonly tone?: PropTone }
export type PropTone = 'wood' | 'cloth' | 'wall'

/** A surface that a part of the body touches: the floor, a height, or an upright plane at x or z. */
export type Surface = 'floor' | { readonly y: number } | { readonly x: number } | { readonly z: number }

export interface Camera {
  /** Degrees round the figure; 0 looks along −z: the figure faces right and its right side is near. */
  readonly yaw: number
  /** Degrees from above. */
  readonly pitch: number
}

export interface FigurePose {
  readonly id: string
  readonly family: Family
  readonly camera: Camera
  readonly pelvis: {
    readonly up: Vec3
    readonly front: Vec3
    readonly y: number
    readonly x?: number
    readonly z?: number
  }
  readonly spine?: { readonly [region in 'lumbar' | 'thoracic' | 'neck' | 'head']?: SpineBend }
  readonly legs?: PerSide<LegPose>
  readonly arms?: PerSide<ArmPose>
  readonly props?: readonly PropShape[]
  /** Parts of the skin (`bodyParts.ts`) and what they rest on. */
  readonly contacts: Readonly<Record<string, Surface>>
  /** The region that glows. */
  readonly focus?: 'neck' | 'upper' | 'mid' | 'lower'
  /** The pose at the other end of the breath, for poses that move with it. */
  readonly breathTo?: string
  /** On which breath the pose itself is reached, where it has a `breathTo`; `exhale` unless told. */
  readonly reachedOn?: 'inhale' | 'exhale'
}
