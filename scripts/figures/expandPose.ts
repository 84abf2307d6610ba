/** Converts a complete authored pose to figure data: angles become vectors, chairs and walls become boxes. */
import { radians } from '../../src/figure/math.ts'
import type { Vec3 } from '../../src/figure/math.ts'
import type { FigurePose, PerSide, Surface } from '../../src/figure/rig/figurePose.ts'
import type { BodySide } from '../../src/figure/rig/skeleton.ts'
import type { AuthoredDirection, AuthoredPose } from './authoredPose.ts'
import { expandProp, SEAT_HEIGHT } from './expandProp.ts'

/** The figure data of a pose before solving. Throws if something essential is missing. */
export function expandPose(id: string, pose: AuthoredPose): FigurePose {
  const { family, camera, pelvis, spine, legs, arms, props, contacts, focus, breathTo, reachedOn } = pose
  if (!family || !camera || pelvis?.up === undefined) throw new Error(`${id}: family, camera and pelvis.up are needed`)
  const front = pelvis.front ?? (typeof pelvis.up === 'number' ? pelvis.up - 90 : undefined)
  if (front === undefined) throw new Error(`${id}: pelvis.front is needed where up is no angle`)
  return {
    id,
    family,
    camera,
    pelvis: {
      up: toVector(pelvis.up, 1),
      front: toVector(front, 1),
      y: pelvis.y ?? 0.1,
      ...(pelvis.x !== undefined && { x: pelvis.x }),
      ...(pelvis.z !== undefined && { z: pelvis.z }),
    },
    ...(spine && { spine: spine as NonNullable<FigurePose['spine']> }),
    ...(legs && { legs: expandSides(legs) }),
    ...(arms && { arms: expandSides(arms) }),
    ...(props && { props: props.flatMap(expandProp) }),
    contacts: Object.fromEntries(Object.entries(contacts ?? {}).map(([part, on]) => [part, toSurface(on)])),
    ...(focus && { focus }),
    ...(breathTo && { breathTo }),
    ...(reachedOn && { reachedOn }),
  }
}

const DIRECTIONS = ['thigh', 'shank', 'knee', 'kneecap', 'toes', 'sole', 'upper', 'fore', 'elbow', 'palm', 'fingers']

function expandSides<T extends object>(group: object): PerSide<T> {
  const sides = Object.entries(group).map(([side, limb]) => [side, expandLimb(limb, side as BodySide | 'both')])
  return Object.fromEntries(sides) as PerSide<T>
}

function expandLimb(limb: object, side: BodySide | 'both'): object {
  const sign = side === 'L' ? -1 : 1
  return Object.fromEntries(
    Object.entries(limb).map(([key, value]) => [
      key,
      DIRECTIONS.includes(key) ? toVector(value as AuthoredDirection, sign) : value,
    ]),
  )
}

/** Degrees outwards count towards the side of the limb (`sign`). */
function toVector(direction: AuthoredDirection, sign: number): Vec3 {
  if (typeof direction !== 'number' && direction.length === 3) return direction
  const [angle, out] = typeof direction === 'number' ? [direction, 0] : direction
  const flat = Math.cos(radians(out))
  return [Math.cos(radians(angle)) * flat, Math.sin(radians(angle)) * flat, Math.sin(radians(out)) * sign]
}

const toSurface = (surface: Surface | 'seat'): Surface => (surface === 'seat' ? { y: SEAT_HEIGHT } : surface)
