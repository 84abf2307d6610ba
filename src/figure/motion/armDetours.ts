/** An arm whose shortest path leads through the floor takes a detour in front of the chest. */
import { rotate, multiply, rotationBetween, slerp, X_AXIS, Y_AXIS, scale } from '../math.ts'
import { SIDES } from '../rig/skeleton.ts'
import type { BodySide } from '../rig/skeleton.ts'
import { blendRigs } from './localRotations.ts'
import type { Detours, LocalRig } from './localRotations.ts'

/** How far a wrist or elbow may dip below its lower end point, in stature, before the arm takes a detour. */
const MAX_DIP = 0.06
const SAMPLES = [0.25, 0.5, 0.75]

/** The detours of both arms between two postures, before any limb is lifted. */
export function armDetours(a: LocalRig, b: LocalRig): Detours {
  const samples = SAMPLES.map((t) => blendRigs(a, b, t))
  const [start, end] = [blendRigs(a, b, 0), blendRigs(a, b, 1)]
  const dipsTooDeep = (side: BodySide) =>
    (['wrist', 'elbow'] as const).some((joint) => {
      const name = `${joint}${side}` as const
      const lowest = Math.min(...samples.map(({ joints }) => joints[name][1]))
      return lowest < Math.min(0, start.joints[name][1], end.joints[name][1]) - MAX_DIP
    })
  return Object.fromEntries(
    SIDES.filter(dipsTooDeep).map((side) => {
      const bone = `upperArm${side}` as const
      const shortest = slerp(a.rotations[bone], b.rotations[bone], 0.5)
      // An arm points along −y of its bone; in the local rotations of the chest, forward is x.
      const forward = multiply(rotationBetween(rotate(shortest, scale(Y_AXIS, -1)), X_AXIS), shortest)
      return [bone, forward]
    }),
  )
}
