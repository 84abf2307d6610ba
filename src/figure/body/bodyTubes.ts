/** All tubes of the body in a posture, without the head's own mesh. */
import { multiply, turnAbout, Z } from '../math.ts'
import { SIDES, signOf } from '../rig/skeleton.ts'
import type { Rig } from '../rig/skeleton.ts'
import { armTubes } from './arm.ts'
import type { Build } from './build.ts'
import { bodyFrame } from './frame.ts'
import type { BodyFrame } from './frame.ts'
import { handTubes } from './hand.ts'
import { legTubes } from './leg.ts'
import { torsoTubes } from './torso.ts'
import { station } from './tube.ts'
import type { Tube } from './tube.ts'

/** The tubes of a body; `breath` is 0 exhaled, 1 inhaled. */
export function bodyTubes(rig: Rig, build: Build, breath = 0): Tube[] {
  const body = bodyFrame(rig, build, breath)
  return [
    ...torsoTubes(body),
    ...SIDES.flatMap((side) => [
      ...armTubes(body, side),
      ...handTubes(body, side, rig.arms[side].curl),
      ...legTubes(body, side),
    ]),
    ...SIDES.map((side) => ear(body, signOf(side))),
    ...(build.hair === 'bun' ? [bun(body)] : []),
  ]
}

function ear({ point, turn }: BodyFrame, g: number): Tube {
  const q = turn('head')
  const at = (front: number, up: number, out: number) => point('skull', 'head', front, up, out * g)
  const keys = [
    station(at(-0.004, 0.026, 0.0385), q, 0.004, 0.006),
    station(at(-0.006, 0.04, 0.044), q, 0.0052, 0.0095, 0.0085),
    station(at(-0.009, 0.052, 0.047), q, 0.0045, 0.0095, 0.008),
  ]
  return {
    name: g > 0 ? 'earR' : 'earL',
    part: 'skin',
    side: g,
    keys,
    rows: 6,
    columns: 10,
    capStart: 0.005,
    capEnd: 0.008,
  }
}

/** At the back of the crown, so that it clears the floor when lying. */
function bun({ point, turn }: BodyFrame): Tube {
  const q = multiply(turn('head'), turnAbout(Z, 38))
  const keys = [
    station(point('skull', 'head', -0.03, 0.106), q, 0.019),
    station(point('skull', 'head', -0.04, 0.121), q, 0.027),
    station(point('skull', 'head', -0.048, 0.133), q, 0.024),
  ]
  return { name: 'bun', part: 'hair', side: 0, keys, rows: 8, columns: 18, capStart: 0.01, capEnd: 0.019 }
}
