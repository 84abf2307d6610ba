/** Arms whose shortest way leads through the floor go round before the chest. */
import { rotate, multiply, shortestTurn, slerp, X, Y, scale } from '../math.ts'
import { SIDES } from '../rig/skeleton.ts'
import type { BodySide } from '../rig/skeleton.ts'
import { blend } from './localTurns.ts'
import type { Detours, LocalRig } from './localTurns.ts'

/** How deep a hand may dip below its lower end on the way, in stature, before the arm goes round. */
const DEEPEST = 0.06
const STEPS = [0.25, 0.5, 0.75]

/** The detours of both arms between two postures, before anything is lifted. */
export function armDetours(a: LocalRig, b: LocalRig): Detours {
  const halfway = STEPS.map((t) => blend(a, b, t))
  const [start, end] = [blend(a, b, 0), blend(a, b, 1)]
  const dips = (side: BodySide) =>
    (['wrist', 'elbow'] as const).some((joint) => {
      const name = `${joint}${side}` as const
      const lowest = Math.min(...halfway.map(({ joints }) => joints[name][1]))
      return lowest < Math.min(0, start.joints[name][1], end.joints[name][1]) - DEEPEST
    })
  return Object.fromEntries(
    SIDES.filter(dips).map((side) => {
      const bone = `upperArm${side}` as const
      const shortest = slerp(a.turns[bone], b.turns[bone], 0.5)
      // An arm points down its bone; in the turns of the chest, before it is x.
      const forward = multiply(shortestTurn(rotate(shortest, scale(Y, -1)), X), shortest)
      return [bone, forward]
    }),
  )
}
