/** Shoulder and arm. The yoke is the slope of the trapezius; the lat bridges chest and arm at the armpit. */
import { addScaled, rotationFromUpAndFront, mix, offset, slerp, subtract } from '../math.ts'
import { signOf } from '../rig/skeleton.ts'
import type { BodySide } from '../rig/skeleton.ts'
import type { BodyContext } from './bodyContext.ts'
import { crossSection } from './tube.ts'
import type { Tube } from './tube.ts'

export function armTubes(body: BodyContext, side: BodySide): Tube[] {
  return [yoke(body, side), lat(body, side), upperArm(body, side), forearm(body, side)]
}

function yoke({ build, joint, axes, point }: BodyContext, side: BodySide): Tube {
  const sign = signOf(side)
  const k = build.shoulders
  const shoulder = joint(`shoulder${side}`)
  const base = point('c7', 'thoracic3', -0.004, -0.01, sign * 0.026)
  const rotation = rotationFromUpAndFront(subtract(shoulder, base), axes('thoracic3').front)
  const sections = [
    crossSection(point('c7', 'thoracic3', -0.003, -0.02, sign * 0.006), rotation, 0.029 * k, 0.03 * k, 0.032 * k, 0.9),
    crossSection(mix(base, shoulder, 0.4), rotation, 0.0275 * k, 0.028 * k, 0.029 * k, 0.92),
    crossSection(mix(base, shoulder, 0.75), rotation, 0.027 * k, 0.027 * k, 0.028 * k, 0.93),
    crossSection(shoulder, rotation, 0.0275 * k, 0.0275 * k, 0.028 * k, 0.95),
  ]
  return {
    name: `yoke${side}`,
    material: 'top',
    side: sign,
    sections,
    rows: 12,
    columns: 20,
    capStart: 0.02,
    capEnd: 0.029 * k,
  }
}

function lat({ build, joint, axes }: BodyContext, side: BodySide): Tube {
  const sign = signOf(side)
  const k = build.shoulders
  const start = offset(joint('t4'), axes('thoracic2'), -0.002, 0.006, sign * 0.048)
  const end = mix(joint(`shoulder${side}`), joint(`elbow${side}`), 0.16)
  const rotation = rotationFromUpAndFront(subtract(end, start), axes('thoracic3').front)
  const sections = [
    crossSection(start, rotation, 0.037, 0.04 * build.chest, 0.04, 0.8),
    crossSection(mix(start, end, 0.55), rotation, 0.03 * k, 0.032 * k, 0.032 * k, 0.85),
    crossSection(end, rotation, 0.022 * k, 0.024 * k, 0.024 * k, 0.9),
  ]
  return {
    name: `lat${side}`,
    material: 'top',
    side: sign,
    sections,
    rows: 12,
    columns: 20,
    capStart: 0.03,
    capEnd: 0.022 * k,
  }
}

function upperArm({ build, joint, rotation }: BodyContext, side: BodySide): Tube {
  const k = build.arms
  const at = (t: number) => mix(joint(`shoulder${side}`), joint(`elbow${side}`), t)
  const q = rotation(`upperArm${side}`)
  const sections = [
    crossSection(at(0), q, 0.03 * k, 0.0305 * k, 0.0305 * k, 0),
    crossSection(at(0.16), q, 0.0305 * k, 0.03 * k, 0.03 * k, 0.16),
    crossSection(at(0.4), q, 0.0262 * k, 0.0265 * k, 0.0262 * k, 0.4),
    crossSection(at(0.72), q, 0.0222 * k, 0.0228 * k, 0.0228 * k, 0.72),
    crossSection(at(1), q, 0.0205 * k, 0.0205 * k, 0.0205 * k, 1),
  ]
  return {
    name: `upperArm${side}`,
    material: 'arm',
    side: signOf(side),
    sections,
    rows: 20,
    columns: 22,
    capStart: 0.0295 * k,
    capEnd: 0.0205 * k,
  }
}

function forearm({ build, joint, rotation, axes }: BodyContext, side: BodySide): Tube {
  const k = build.arms
  const at = (t: number) => mix(joint(`elbow${side}`), joint(`wrist${side}`), t)
  const q = rotation(`forearm${side}`)
  const towardsHand = (t: number) => slerp(q, rotation(`hand${side}`), t)
  const muscle = addScaled(at(0.22), axes(`forearm${side}`).front, 0.001)
  const sections = [
    crossSection(at(0), q, 0.0205 * k, 0.0205 * k, 0.0205 * k, 1),
    crossSection(muscle, q, 0.0222 * k, 0.0225 * k, 0.0215 * k, 1.22),
    crossSection(at(0.5), q, 0.0193 * k, 0.0198 * k, 0.019 * k, 1.5),
    crossSection(at(0.82), towardsHand(0.4), 0.0145 * k, 0.016 * k, 0.016 * k, 1.82),
    crossSection(at(1), towardsHand(0.8), 0.0128 * k, 0.016 * k, 0.016 * k, 2),
  ]
  return {
    name: `forearm${side}`,
    material: 'arm',
    side: signOf(side),
    sections,
    rows: 18,
    columns: 22,
    capStart: 0.0205 * k,
    capEnd: 0.01,
  }
}
