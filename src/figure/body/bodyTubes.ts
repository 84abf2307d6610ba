/** All tubes of the body in a posture. The head has a mesh of its own. */
import { multiply, rotationAbout, Z_AXIS } from '../math.ts'
import { SIDES, signOf } from '../rig/skeleton.ts'
import type { Rig } from '../rig/skeleton.ts'
import { armTubes } from './arm.ts'
import type { Build } from './build.ts'
import { bodyContext } from './bodyContext.ts'
import type { BodyContext } from './bodyContext.ts'
import { handTubes } from './hand.ts'
import { legTubes } from './leg.ts'
import { torsoTubes } from './torso.ts'
import { crossSection } from './tube.ts'
import type { Tube } from './tube.ts'

/** The tubes of a body; `breath` is 0 exhaled, 1 inhaled. */
export function bodyTubes(rig: Rig, build: Build, breath = 0): Tube[] {
  const body = bodyContext(rig, build, breath)
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

function ear({ point, rotation }: BodyContext, sign: number): Tube {
  const q = rotation('head')
  const at = (front: number, up: number, out: number) => point('skull', 'head', front, up, out * sign)
  const sections = [
    crossSection(at(-0.004, 0.026, 0.0385), q, 0.004, 0.006),
    crossSection(at(-0.006, 0.04, 0.044), q, 0.0052, 0.0095, 0.0085),
    crossSection(at(-0.009, 0.052, 0.047), q, 0.0045, 0.0095, 0.008),
  ]
  return {
    name: sign > 0 ? 'earR' : 'earL',
    material: 'skin',
    side: sign,
    sections,
    rows: 6,
    columns: 10,
    capStart: 0.005,
    capEnd: 0.008,
  }
}

/** A hair bun at the back of the crown, so that it clears the floor when lying down. */
function bun({ point, rotation }: BodyContext): Tube {
  const q = multiply(rotation('head'), rotationAbout(Z_AXIS, 38))
  const sections = [
    crossSection(point('skull', 'head', -0.03, 0.106), q, 0.019),
    crossSection(point('skull', 'head', -0.04, 0.121), q, 0.027),
    crossSection(point('skull', 'head', -0.048, 0.133), q, 0.024),
  ]
  return { name: 'bun', material: 'hair', side: 0, sections, rows: 8, columns: 18, capStart: 0.01, capEnd: 0.019 }
}
