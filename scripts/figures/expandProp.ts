/** Builds chairs and walls from boxes. */
import { radians } from '../../src/figure/math.ts'
import type { Vec3 } from '../../src/figure/math.ts'
import type { PropShape } from '../../src/figure/rig/figurePose.ts'
import type { AuthoredProp } from './authoredPose.ts'

/** Height of the seat of a chair, in stature: the thighs of the figure are level on it with both feet flat. */
export const SEAT_HEIGHT = 0.244

/** The shapes of a prop. For a chair, `at` is the floor point below the centre of the seat and `turn` its rotation about y in degrees. */
export function expandProp(prop: AuthoredProp): PropShape[] {
  switch (prop.kind) {
    case 'chair':
      return chair(prop.at ?? [-0.035, 0, 0], prop.turn ?? 0, prop.back ?? true)
    case 'wall':
      return [wall(prop)]
    case 'box':
    case 'cushion':
      return [
        {
          kind: prop.kind,
          at: prop.at,
          half: prop.half,
          ...(prop.turn && { turn: prop.turn }),
          ...(prop.tone && { tone: prop.tone }),
        },
      ]
    case 'roll':
      return [
        { kind: 'roll', from: prop.from, to: prop.to, radius: prop.radius, ...(prop.tone && { tone: prop.tone }) },
      ]
    case 'strap':
      return [{ kind: 'strap', through: prop.through, ...(prop.tone && { tone: prop.tone }) }]
  }
}

function chair(at: Vec3, degrees: number, hasBack: boolean): PropShape[] {
  const angle = radians(degrees)
  const place = (x: number, y: number, z: number): Vec3 => [
    at[0] + x * Math.cos(angle) + z * Math.sin(angle),
    at[1] + y,
    at[2] - x * Math.sin(angle) + z * Math.cos(angle),
  ]
  const box = (x: number, y: number, z: number, half: Vec3): PropShape => ({
    kind: 'box',
    at: place(x, y, z),
    half,
    ...(degrees !== 0 && { turn: [0, degrees, 0] }),
  })
  const legs = [-0.107, 0.107].flatMap((x) => [-0.105, 0.105].map((z) => box(x, 0.116, z, [0.009, 0.116, 0.009])))
  const posts = [-0.105, 0.105].map((z) => box(-0.118, 0.37, z, [0.008, 0.13, 0.008]))
  const rails = [0.33, 0.41, 0.49].map((y) => box(-0.118, y, 0, [0.006, 0.017, 0.105]))
  return [box(0, SEAT_HEIGHT - 0.011, 0, [0.125, 0.011, 0.125]), ...legs, ...(hasBack ? [...posts, ...rails] : [])]
}

/** Half the thickness of a wall, in stature. */
const HALF_WALL = 0.008

function wall({ x, z, height = 0.66, half = 0.22, middle = 0 }: Extract<AuthoredProp, { kind: 'wall' }>): PropShape {
  const box = (at: Vec3, half: Vec3): PropShape => ({ kind: 'box', at, half, tone: 'wall' })
  return z === undefined
    ? box([wallCentre(x ?? 0), height / 2, middle], [HALF_WALL, height / 2, half])
    : box([middle, height / 2, wallCentre(z)], [half, height / 2, HALF_WALL])
}

/** The centre of a wall whose visible face is at `face`. */
const wallCentre = (face: number): number => face + Math.sign(face) * HALF_WALL
