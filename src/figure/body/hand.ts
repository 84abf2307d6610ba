/** The hand: palm, thumb and four fingers that can curl. Fingers run along −up; the thumb side is the front. */
import { addScaled, multiply, rotate, scale, slerp, rotationAbout, X_AXIS, Y_AXIS, Z_AXIS } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { signOf } from '../rig/skeleton.ts'
import type { BodySide } from '../rig/skeleton.ts'
import type { BodyContext } from './bodyContext.ts'
import { crossSection } from './tube.ts'
import type { CrossSection, Tube } from './tube.ts'

interface Finger {
  readonly name: string
  /** Position of the knuckle across the palm, length and radius, all in stature; degrees of spread towards the thumb. */
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
/** From the wrist to the knuckles, in stature. */
const KNUCKLE_DISTANCE = 0.052

/** The hand of one side; `curl` is the total bend of each finger in degrees. */
export function handTubes(body: BodyContext, side: BodySide, curl: number): Tube[] {
  return [palm(body, side), thumb(body, side, curl), ...FINGERS.map((finger) => fingerTube(body, side, finger, curl))]
}

function palm({ rotation, point }: BodyContext, side: BodySide): Tube {
  const q = rotation(`hand${side}`)
  const at = (along: number, across = 0) => point(`wrist${side}`, `hand${side}`, across, -along)
  const sections = [
    crossSection(at(-0.006), slerp(rotation(`forearm${side}`), q, 0.7), 0.0125, 0.0155, 0.0155, 2),
    crossSection(at(0.012), q, 0.0125, 0.0175, 0.0172, 2.1),
    crossSection(at(0.034), q, 0.0118, 0.0212, 0.02, 2.3),
    crossSection(at(0.05), q, 0.0092, 0.0208, 0.0196, 2.5),
    crossSection(at(0.057), q, 0.0066, 0.0188, 0.0176, 2.6),
  ]
  return {
    name: `palm${side}`,
    material: 'skin',
    side: signOf(side),
    sections,
    rows: 13,
    columns: 16,
    capStart: 0.006,
    capEnd: 0.004,
  }
}

function fingerTube({ rotation, point }: BodyContext, side: BodySide, finger: Finger, curl: number): Tube {
  const sign = signOf(side)
  const spread = multiply(rotation(`hand${side}`), rotationAbout(Z_AXIS, finger.spread))
  const knuckle = point(`wrist${side}`, `hand${side}`, finger.across, -KNUCKLE_DISTANCE)
  const sections = chainSections(
    knuckle,
    finger.length,
    4,
    (t) => multiply(spread, rotationAbout(X_AXIS, sign * curl * t)),
    (t) => finger.radius * (1 - 0.22 * t),
  )
  return {
    name: `${finger.name}${side}`,
    material: 'skin',
    side: sign,
    sections,
    rows: 8,
    columns: 8,
    capStart: 0.006,
    capEnd: finger.radius * 0.8,
  }
}

function thumb({ rotation, point }: BodyContext, side: BodySide, curl: number): Tube {
  const sign = signOf(side)
  const root = point(`wrist${side}`, `hand${side}`, 0.008, -0.014, -sign * 0.004)
  const thumbCurl = Math.min(curl, 50)
  const rotationAt = (t: number) =>
    multiply(
      rotation(`hand${side}`),
      multiply(rotationAbout(Z_AXIS, 38 - 22 * t), rotationAbout(X_AXIS, sign * thumbCurl * 0.8 * t)),
    )
  const sections = chainSections(root, 0.043, 4, rotationAt, (t) => 0.0092 - 0.0034 * t)
  return {
    name: `thumb${side}`,
    material: 'skin',
    side: sign,
    sections,
    rows: 8,
    columns: 10,
    capStart: 0.008,
    capEnd: 0.005,
  }
}

/** Cross-sections of a chain whose direction rotates along its length. */
function chainSections(
  start: Vec3,
  length: number,
  count: number,
  rotationAt: (t: number) => CrossSection['rotation'],
  radiusAt: (t: number) => number,
): CrossSection[] {
  const sections: CrossSection[] = []
  let centre = start
  for (let i = 0; i <= count; i++) {
    const t = i / count
    const q = rotationAt(t)
    sections.push(crossSection(centre, q, radiusAt(t), radiusAt(t), radiusAt(t), 2.6 + 0.4 * t))
    centre = addScaled(centre, scale(rotate(q, Y_AXIS), -1), length / count)
  }
  return sections
}
