/**
 * A pose as data. Directions are world vectors [forward, up, right] of any length; `both` is written for the right side and
 * mirrored for the left. The files of the yoga teacher (`sessions/figures`) may also use angles and are converted at build time.
 */
import type { Vec3 } from '../math.ts'
import type { BodySide } from './skeleton.ts'

/** The family decides the route between two poses: transitions pass through the hub of the family. */
export type Family = 'standing' | 'chair' | 'seated' | 'kneeling' | 'all-fours' | 'prone' | 'supine' | 'side-lying'

/** Degrees of bend of a region, shared evenly by its bones: forward, to the right, rotated to the right. */
export interface SpineBend {
  readonly flex?: number
  readonly side?: number
  readonly twist?: number
}

/**
 * A point to reach: `at` from the named anchor. `shoulder` and `hip` anchor x and z only, so that y counts from the floor;
 * `own:knee` is the knee on the side of the limb; a joint name such as `kneeR` is that joint. Without an anchor, `at` is in the world.
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
  /** Where the kneecap faces when the leg is too straight to tell. */
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
  /** Degrees by which the fingers curl in; 14 by default. */
  readonly curl?: number
  /** How far the shoulder is moved up or back, in stature. */
  readonly lift?: number
  readonly back?: number
}

export type PerSide<T> = { readonly both?: T } & { readonly [S in BodySide]?: T }

/** A prop beside or under the body. Lengths in stature, `at` is its centre. */
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
  /** Degrees around the figure; 0 looks along −z: the figure faces right and its right side is near. */
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
  /** Body parts (`body/skinExtent.ts`) and the surfaces they rest on. */
  readonly contacts: Readonly<Record<string, Surface>>
  /** The region that glows. */
  readonly focus?: 'neck' | 'upper' | 'mid' | 'lower'
  /** The id of the pose at the other end of the breath, for poses that move with it. */
  readonly breathTo?: string
  /** The breath on which the pose itself is reached, if it has a `breathTo`; `exhale` by default. */
  readonly reachedOn?: 'inhale' | 'exhale'
}
