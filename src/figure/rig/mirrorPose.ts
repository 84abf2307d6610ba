/** The same pose for the other side. */
import { cross, radians, unit } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { FigurePose, PerSide, PropShape, SpineBend, Surface } from './figurePose.ts'

/** Swaps right and left throughout: limbs, anchors, contacts, side bends, twists, props. */
export function mirrorPose(pose: FigurePose): FigurePose {
  const { pelvis, spine, legs, arms, props } = pose
  return {
    ...pose,
    camera: mirrorCamera(pose),
    pelvis: {
      ...pelvis,
      up: mirrorVector(pelvis.up),
      front: mirrorVector(pelvis.front),
      ...(pelvis.z !== undefined && { z: -pelvis.z }),
    },
    ...(spine && { spine: Object.fromEntries(Object.entries(spine).map(([k, bend]) => [k, mirrorBend(bend)])) }),
    ...(legs && { legs: mirrorSides(legs) }),
    ...(arms && { arms: mirrorSides(arms) }),
    ...(props && { props: props.map(mirrorProp) }),
    contacts: Object.fromEntries(
      Object.entries(pose.contacts).map(([part, surface]) => [otherSide(part), mirrorSurface(surface)]),
    ),
  }
}

/** The data of a limb with every vector mirrored and every anchor moved to the other side. */
export function mirrorLimb<T extends object>(limb: T): T {
  return Object.fromEntries(Object.entries(limb).map(([key, value]) => [key, mirrorValue(value)])) as T
}

/** `kneeR` ↔ `kneeL`; other names are returned unchanged. */
const otherSide = (name: string): string =>
  /[a-z][RL]$/.test(name) ? name.slice(0, -1) + (name.endsWith('R') ? 'L' : 'R') : name

const mirrorVector = ([x, y, z]: Vec3): Vec3 => [x, y, z === 0 ? 0 : -z]

/**
 * A camera that sees the figure from the side stays where it is, and only the limbs change. Any other camera moves to the mirror
 * position; otherwise the figure would turn its back and walls would hide it.
 */
function mirrorCamera({ pelvis, camera: { yaw, pitch } }: FigurePose): FigurePose['camera'] {
  const right = unit(cross(unit(pelvis.front), unit(pelvis.up)))
  const fromSide = Math.abs(right[0] * Math.sin(radians(yaw)) + right[2] * Math.cos(radians(yaw)))
  return { yaw: fromSide < FROM_SIDE ? 180 - yaw : yaw, pitch }
}
/** Cosine of the angle between the view and the figure's right: about 41°. */
const FROM_SIDE = 0.75

const mirrorBend = ({ side, twist, ...rest }: SpineBend): SpineBend => ({
  ...rest,
  ...(side !== undefined && { side: -side }),
  ...(twist !== undefined && { twist: -twist }),
})

/** `both` is symmetric by itself. */
function mirrorSides<T extends object>({ both, R, L }: PerSide<T>): PerSide<T> {
  return {
    ...(both && { both }),
    ...(L && { R: mirrorLimb(L) }),
    ...(R && { L: mirrorLimb(R) }),
  }
}

function mirrorValue(value: unknown): unknown {
  if (isVector(value)) return mirrorVector(value)
  if (isTarget(value)) return { from: otherSide(value.from), at: mirrorVector(value.at) }
  if (typeof value === 'object' && value !== null) return mirrorLimb(value)
  return value
}

function mirrorProp(prop: PropShape): PropShape {
  if (prop.kind === 'roll') return { ...prop, from: mirrorVector(prop.from), to: mirrorVector(prop.to) }
  if (prop.kind === 'strap')
    return { ...prop, through: prop.through.map((p) => (typeof p === 'string' ? otherSide(p) : mirrorVector(p))) }
  const [aboutX, aboutY, aboutZ] = prop.turn ?? [0, 0, 0]
  return { ...prop, at: mirrorVector(prop.at), ...(prop.turn && { turn: [-aboutX, -aboutY, aboutZ] }) }
}

const mirrorSurface = (surface: Surface): Surface =>
  typeof surface === 'object' && 'z' in surface ? { z: -surface.z } : surface

const isVector = (value: unknown): value is Vec3 =>
  Array.isArray(value) && value.length === 3 && value.every((n) => typeof n === 'number')

const isTarget = (value: unknown): value is { from: string; at: Vec3 } =>
  typeof value === 'object' && value !== null && 'from' in value && 'at' in value
