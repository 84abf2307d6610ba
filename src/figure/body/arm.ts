/** Shoulder, arm: the yoke is the slope of the neck muscle, the lat bridges chest and arm at the armpit. */
import { along, frameFrom, mix, offset, slerp, subtract } from '../math.ts'
import { signOf } from '../rig/skeleton.ts'
import type { BodySide } from '../rig/skeleton.ts'
import type { BodyFrame } from './frame.ts'
import { station } from './tube.ts'
import type { Tube } from './tube.ts'

export function armTubes(body: BodyFrame, side: BodySide): Tube[] {
  return [yoke(body, side), lat(body, side), upperArm(body, side), forearm(body, side)]
}

function yoke({ build, joint, axes, point }: BodyFrame, side: BodySide): Tube {
  const g = signOf(side)
  const k = build.shoulders
  const shoulder = joint(`shoulder${side}`)
  const base = point('c7', 'thoracic3', -0.004, -0.01, g * 0.026)
  const turn = frameFrom(subtract(shoulder, base), axes('thoracic3').front)
  const keys = [
    station(point('c7', 'thoracic3', -0.003, -0.02, g * 0.006), turn, 0.029 * k, 0.03 * k, 0.032 * k, 0.9),
    station(mix(base, shoulder, 0.4), turn, 0.0275 * k, 0.028 * k, 0.029 * k, 0.92),
    station(mix(base, shoulder, 0.75), turn, 0.027 * k, 0.027 * k, 0.028 * k, 0.93),
    station(shoulder, turn, 0.0275 * k, 0.0275 * k, 0.028 * k, 0.95),
  ]
  return { name: `yoke${side}`, part: 'top', side: g, keys, rows: 12, columns: 20, capStart: 0.02, capEnd: 0.029 * k }
}

function lat({ build, joint, axes }: BodyFrame, side: BodySide): Tube {
  const g = signOf(side)
  const k = build.shoulders
  const start = offset(joint('t4'), axes('thoracic2'), -0.002, 0.006, g * 0.048)
  const end = mix(joint(`shoulder${side}`), joint(`elbow${side}`), 0.16)
  const turn = frameFrom(subtract(end, start), axes('thoracic3').front)
  const keys = [
    station(start, turn, 0.037, 0.04 * build.chest, 0.04, 0.8),
    station(mix(start, end, 0.55), turn, 0.03 * k, 0.032 * k, 0.032 * k, 0.85),
    station(end, turn, 0.022 * k, 0.024 * k, 0.024 * k, 0.9),
  ]
  return { name: `lat${side}`, part: 'top', side: g, keys, rows: 12, columns: 20, capStart: 0.03, capEnd: 0.022 * k }
}

function upperArm({ build, joint, turn }: BodyFrame, side: BodySide): Tube {
  const k = build.arms
  const at = (t: number) => mix(joint(`shoulder${side}`), joint(`elbow${side}`), t)
  const q = turn(`upperArm${side}`)
  const keys = [
    station(at(0), q, 0.03 * k, 0.0305 * k, 0.0305 * k, 0),
    station(at(0.16), q, 0.0305 * k, 0.03 * k, 0.03 * k, 0.16),
    station(at(0.4), q, 0.0262 * k, 0.0265 * k, 0.0262 * k, 0.4),
    station(at(0.72), q, 0.0222 * k, 0.0228 * k, 0.0228 * k, 0.72),
    station(at(1), q, 0.0205 * k, 0.0205 * k, 0.0205 * k, 1),
  ]
  return {
    name: `upperArm${side}`,
    part: 'arm',
    side: signOf(side),
    keys,
    rows: 20,
    columns: 22,
    capStart: 0.0295 * k,
    capEnd: 0.0205 * k,
  }
}

function forearm({ build, joint, turn, axes }: BodyFrame, side: BodySide): Tube {
  const k = build.arms
  const at = (t: number) => mix(joint(`elbow${side}`), joint(`wrist${side}`), t)
  const q = turn(`forearm${side}`)
  const towardsHand = (t: number) => slerp(q, turn(`hand${side}`), t)
  const muscle = along(at(0.22), axes(`forearm${side}`).front, 0.001)
  const keys = [
    station(at(0), q, 0.0205 * k, 0.0205 * k, 0.0205 * k, 1),
    station(muscle, q, 0.0222 * k, 0.0225 * k, 0.0215 * k, 1.22),
    station(at(0.5), q, 0.0193 * k, 0.0198 * k, 0.019 * k, 1.5),
    station(at(0.82), towardsHand(0.4), 0.0145 * k, 0.016 * k, 0.016 * k, 1.82),
    station(at(1), towardsHand(0.8), 0.0128 * k, 0.016 * k, 0.016 * k, 2),
  ]
  return {
    name: `forearm${side}`,
    part: 'arm',
    side: signOf(side),
    keys,
    rows: 18,
    columns: 22,
    capStart: 0.0205 * k,
    capEnd: 0.01,
  }
}
