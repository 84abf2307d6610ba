/** Seat, leg and foot. `along` is 0 at the hip, 1 at the knee, 2 at the ankle. */
import { axesOf, mix, multiply, offset, slerp, rotationAbout, Z_AXIS } from '../math.ts'
import type { Axes, Quat, Vec3 } from '../math.ts'
import { BONE_LENGTHS, signOf } from '../rig/skeleton.ts'
import type { BodySide } from '../rig/skeleton.ts'
import type { BodyContext } from './bodyContext.ts'
import { crossSection } from './tube.ts'
import type { CrossSection, Tube } from './tube.ts'

export function legTubes(body: BodyContext, side: BodySide): Tube[] {
  return [thigh(body, side), glute(body, side), shank(body, side), foot(body, side), toes(body, side)]
}

function thigh({ build, joint, rotation, axes }: BodyContext, side: BodySide): Tube {
  const sign = signOf(side)
  const k = build.legs
  const q = rotation(`thigh${side}`)
  const at = (t: number, front = 0, out = 0) =>
    offset(mix(joint(`hip${side}`), joint(`knee${side}`), t), axes(`thigh${side}`), front, 0, out * sign)
  const sections = [
    crossSection(at(-0.02, -0.002, -0.002), q, 0.045 * k, 0.046 * k, 0.047 * k, 0),
    crossSection(at(0.14), q, 0.049 * k, 0.0495 * k, 0.0505 * k, 0.14),
    crossSection(at(0.38, 0.004), q, 0.0485 * k, 0.049 * k, 0.0485 * k, 0.38),
    crossSection(at(0.68, 0.004, -0.001), q, 0.04 * k, 0.0405 * k, 0.0395 * k, 0.68),
    crossSection(at(0.9, 0.003), q, 0.0345 * k, 0.035 * k, 0.034 * k, 0.9),
    crossSection(at(1, 0.001), q, 0.033 * k, 0.0335 * k, 0.033 * k, 1),
  ]
  return {
    name: `thigh${side}`,
    material: 'leg',
    side: sign,
    sections,
    rows: 26,
    columns: 26,
    capStart: 0.042,
    capEnd: 0.0325 * k,
  }
}

/** Halfway between pelvis and thigh, so that the seat stays round when the hip folds. */
function glute({ build, joint, rotation }: BodyContext, side: BodySide): Tube {
  const sign = signOf(side)
  const k = build.hips
  const q = slerp(rotation('pelvis'), rotation(`thigh${side}`), 0.42)
  const axes = axesOf(q)
  const middle = offset(joint(`hip${side}`), axes, -0.021, 0.002, -sign * 0.006)
  const sections = [
    crossSection(offset(middle, axes, 0.01, 0.034), q, 0.026 * k, 0.03, 0.026 * k, 0.1),
    crossSection(offset(middle, axes, 0.003, 0.012), q, 0.039 * k, 0.04, 0.038 * k, 0.1),
    crossSection(offset(middle, axes, 0.004, -0.012), q, 0.04 * k, 0.04, 0.037 * k, 0.1),
    crossSection(offset(middle, axes, 0.014, -0.036), q, 0.03 * k, 0.032, 0.026 * k, 0.1),
  ]
  return {
    name: `glute${side}`,
    material: 'legging',
    side: sign,
    sections,
    rows: 16,
    columns: 24,
    capStart: 0.02,
    capEnd: 0.018,
  }
}

function shank({ build, joint, rotation, axes }: BodyContext, side: BodySide): Tube {
  const sign = signOf(side)
  const k = build.legs
  const q = rotation(`shank${side}`)
  const at = (t: number, front = 0, out = 0) =>
    offset(mix(joint(`knee${side}`), joint(`ankle${side}`), t), axes(`shank${side}`), front, 0, out * sign)
  const sections = [
    crossSection(at(0, 0.001), q, 0.033 * k, 0.0335 * k, 0.033 * k, 1),
    crossSection(at(0.12, -0.003), q, 0.033 * k, 0.0325 * k, 0.034 * k, 1.12),
    crossSection(at(0.3, -0.008, 0.001), q, 0.0345 * k, 0.0325 * k, 0.0355 * k, 1.3),
    crossSection(at(0.5, -0.007, 0.001), q, 0.0305 * k, 0.0285 * k, 0.031 * k, 1.5),
    crossSection(at(0.74, -0.003), q, 0.0228 * k, 0.0225 * k, 0.023 * k, 1.74),
    crossSection(at(0.93, -0.001), q, 0.0188 * k, 0.02 * k, 0.0195 * k, 1.93),
    crossSection(at(1), q, 0.0192 * k, 0.0205 * k, 0.0205 * k, 2),
  ]
  return {
    name: `shank${side}`,
    material: 'leg',
    side: sign,
    sections,
    rows: 26,
    columns: 26,
    capStart: 0.0325 * k,
    capEnd: 0.016,
  }
}

/** The foot is lofted forward from heel to ball, with a flat sole. The toes are a separate tube that can bend. */
function foot({ joint, rotation, axes }: BodyContext, side: BodySide): Tube {
  const sole = -BONE_LENGTHS.ankleHeight
  const slice = forwardSlice(joint(`ankle${side}`), axes(`foot${side}`), alongFoot(rotation(`foot${side}`)))
  const sections = [
    slice(-0.034, -0.012, sole + 0.006, 0.0105),
    slice(-0.026, 0.004, sole + 0.001, 0.0165),
    slice(-0.01, 0.016, sole, 0.0195),
    slice(0.01, 0.015, sole + 0.001, 0.02),
    slice(0.032, 0.001, sole + 0.003, 0.0205),
    slice(0.058, -0.012, sole + 0.003, 0.024),
    slice(0.08, -0.02, sole + 0.001, 0.0265),
    slice(BONE_LENGTHS.ankleToBall + 0.004, -0.0235, sole + 0.0005, 0.0262),
  ]
  return {
    name: `foot${side}`,
    material: 'skin',
    side: signOf(side),
    sections,
    rows: 20,
    columns: 18,
    capStart: 0.006,
    capEnd: 0.006,
  }
}

function toes({ joint, rotation, axes }: BodyContext, side: BodySide): Tube {
  const slice = forwardSlice(joint(`ball${side}`), axes(`toes${side}`), alongFoot(rotation(`toes${side}`)))
  const sections = [
    slice(-0.006, 0.007, -0.01, 0.0262),
    slice(0.012, 0.0035, -0.01, 0.025),
    slice(0.026, 0.0005, -0.0098, 0.0205),
    slice(0.034, -0.0025, -0.009, 0.0145),
  ]
  return {
    name: `toes${side}`,
    material: 'skin',
    side: signOf(side),
    sections,
    rows: 9,
    columns: 18,
    capStart: 0.006,
    capEnd: 0.005,
  }
}

/** The rotation whose up axis is the front of the foot. */
const alongFoot = (rotation: Quat): Quat => multiply(rotation, rotationAbout(Z_AXIS, -90))

function forwardSlice(origin: Vec3, axes: Axes, rotation: Quat) {
  return (forward: number, top: number, bottom: number, half: number): CrossSection => {
    const depth = (top - bottom) / 2
    return crossSection(offset(origin, axes, forward, (top + bottom) / 2), rotation, half, depth, depth, 2)
  }
}
