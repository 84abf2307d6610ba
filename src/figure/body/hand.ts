/** The hand: palm, thumb and four fingers that may curl. Fingers run along −up, the thumb side is the front. */
import { along, multiply, rotate, scale, slerp, turnAbout, X, Y, Z } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { signOf } from '../rig/skeleton.ts'
import type { BodySide } from '../rig/skeleton.ts'
import type { BodyFrame } from './frame.ts'
import { station } from './tube.ts'
import type { Station, Tube } from './tube.ts'

interface Finger {
  readonly name: string
  /** Place of the knuckle across the palm, length, radius, all in stature; degrees of spread to the thumb side. */
  readonly across: number
  readonly length: number
  readonly radius: number
  readonly spread: number
}

const FINGERS: readonly Finger[] = [
  { name: 'index', across: 0.0142, length: 0.04, radius: 0.0056, spread: 5 },
  { name: 'middle', across: 0.0048, length: 0.0445, radius: 0.0058, spread: 1 },
  { name: 'ring', across: -0.0046, length: 0.041, radius: 0.0056, spread: -3 },
  { name: 'little', across: -0.0132, length: 0.033, radius: 0.005, spread: -8 },
]
/** From the wrist to the knuckles. */
const KNUCKLE = 0.052

/** The hand of one side; `curl` in degrees of each finger's whole bend. */
export function handTubes(body: BodyFrame, side: BodySide, curl: number): Tube[] {
  return [palm(body, side), thumb(body, side, curl), ...FINGERS.map((finger) => fingerTube(body, side, finger, curl))]
}

function palm({ turn, point }: BodyFrame, side: BodySide): Tube {
  const q = turn(`hand${side}`)
  const at = (along: number, across = 0) => point(`wrist${side}`, `hand${side}`, across, -along)
  const keys = [
    station(at(-0.006), slerp(turn(`forearm${side}`), q, 0.7), 0.0125, 0.0155, 0.0155, 2),
    station(at(0.012), q, 0.0125, 0.0175, 0.0172, 2.1),
    station(at(0.034), q, 0.0118, 0.0212, 0.02, 2.3),
    station(at(0.05), q, 0.0092, 0.0208, 0.0196, 2.5),
    station(at(0.057), q, 0.0066, 0.0188, 0.0176, 2.6),
  ]
  return {
    name: `palm${side}`,
    part: 'skin',
    side: signOf(side),
    keys,
    rows: 13,
    columns: 16,
    capStart: 0.006,
    capEnd: 0.004,
  }
}

function fingerTube({ turn, point }: BodyFrame, side: BodySide, finger: Finger, curl: number): Tube {
  const g = signOf(side)
  const spread = multiply(turn(`hand${side}`), turnAbout(Z, finger.spread))
  const knuckle = point(`wrist${side}`, `hand${side}`, finger.across, -KNUCKLE)
  const keys = curled(
    knuckle,
    finger.length,
    4,
    (t) => multiply(spread, turnAbout(X, g * curl * t)),
    (t) => finger.radius * (1 - 0.22 * t),
  )
  return {
    name: `${finger.name}${side}`,
    part: 'skin',
    side: g,
    keys,
    rows: 8,
    columns: 8,
    capStart: 0.006,
    capEnd: finger.radius * 0.8,
  }
}

function thumb({ turn, point }: BodyFrame, side: BodySide, curl: number): Tube {
  const g = signOf(side)
  const root = point(`wrist${side}`, `hand${side}`, 0.008, -0.014, -g * 0.004)
  const bent = Math.min(curl, 50)
  const turnAt = (t: number) =>
    multiply(turn(`hand${side}`), multiply(turnAbout(Z, 38 - 22 * t), turnAbout(X, g * bent * 0.8 * t)))
  const keys = curled(root, 0.043, 4, turnAt, (t) => 0.0092 - 0.0034 * t)
  return { name: `thumb${side}`, part: 'skin', side: g, keys, rows: 8, columns: 10, capStart: 0.008, capEnd: 0.005 }
}

/** Stations of a chain whose direction turns along its length. */
function curled(
  start: Vec3,
  length: number,
  steps: number,
  turnAt: (t: number) => Station['turn'],
  radiusAt: (t: number) => number,
): Station[] {
  const keys: Station[] = []
  let at = start
  for (let i = 0; i <= steps; i++) {
    const t = i / steps
    const q = turnAt(t)
    keys.push(station(at, q, radiusAt(t), radiusAt(t), radiusAt(t), 2.6 + 0.4 * t))
    at = along(at, scale(rotate(q, Y), -1), length / steps)
  }
  return keys
}
