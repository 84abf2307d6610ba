/**
 * The format in which a yoga teacher describes a pose (`sessions/figures/*.json`); see docs/figure.md.
 * A direction is an angle in the side view (0 forward, 90 up, 180 backward, 270 down), an angle with degrees outwards, or a vector.
 */
import * as v from 'valibot'

const vector = v.strictTuple([v.number(), v.number(), v.number()])
const direction = v.union([v.number(), v.strictTuple([v.number(), v.number()]), vector])
const target = v.strictObject({ from: v.optional(v.string()), at: vector })
const bend = v.strictObject({
  flex: v.optional(v.number()),
  side: v.optional(v.number()),
  twist: v.optional(v.number()),
})

const leg = v.strictObject({
  thigh: v.optional(direction),
  shank: v.optional(direction),
  ankle: v.optional(target),
  knee: v.optional(direction),
  kneecap: v.optional(direction),
  toes: v.optional(direction),
  sole: v.optional(direction),
  point: v.optional(v.number()),
  toeBend: v.optional(v.number()),
})
const arm = v.strictObject({
  upper: v.optional(direction),
  fore: v.optional(direction),
  hand: v.optional(target),
  elbow: v.optional(direction),
  palm: v.optional(direction),
  fingers: v.optional(direction),
  curl: v.optional(v.number()),
  lift: v.optional(v.number()),
  back: v.optional(v.number()),
})
const tone = v.optional(v.picklist(['wood', 'cloth', 'wall']))
const prop = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['box', 'cushion']), at: vector, half: vector, turn: v.optional(vector), tone }),
  v.strictObject({ kind: v.literal('roll'), from: vector, to: vector, radius: v.number(), tone }),
  v.strictObject({ kind: v.literal('strap'), through: v.array(v.union([v.string(), vector])), tone }),
  v.strictObject({
    kind: v.literal('chair'),
    at: v.optional(vector),
    turn: v.optional(v.number()),
    back: v.optional(v.boolean()),
  }),
  v.strictObject({
    kind: v.literal('wall'),
    x: v.optional(v.number()),
    z: v.optional(v.number()),
    height: v.optional(v.number()),
    half: v.optional(v.number()),
    middle: v.optional(v.number()),
  }),
])
const surface = v.union([
  v.literal('floor'),
  v.literal('seat'),
  v.strictObject({ y: v.number() }),
  v.strictObject({ x: v.number() }),
  v.strictObject({ z: v.number() }),
])
const perSide = <T extends v.GenericSchema>(limb: T) =>
  v.strictObject({ both: v.optional(limb), R: v.optional(limb), L: v.optional(limb) })

export const authoredPose = v.strictObject({
  /** The pose from which everything not written here is inherited. */
  like: v.optional(v.string()),
  family: v.optional(
    v.picklist(['standing', 'chair', 'seated', 'kneeling', 'all-fours', 'prone', 'supine', 'side-lying']),
  ),
  camera: v.optional(v.strictObject({ yaw: v.number(), pitch: v.number() })),
  pelvis: v.optional(
    v.strictObject({
      up: v.optional(direction),
      front: v.optional(direction),
      y: v.optional(v.number()),
      x: v.optional(v.number()),
      z: v.optional(v.number()),
    }),
  ),
  spine: v.optional(
    v.strictObject({
      lumbar: v.optional(bend),
      thoracic: v.optional(bend),
      neck: v.optional(bend),
      head: v.optional(bend),
    }),
  ),
  legs: v.optional(perSide(leg)),
  arms: v.optional(perSide(arm)),
  props: v.optional(v.array(prop)),
  contacts: v.optional(v.record(v.string(), surface)),
  focus: v.optional(v.nullable(v.picklist(['neck', 'upper', 'mid', 'lower']))),
  breathTo: v.optional(v.string()),
  reachedOn: v.optional(v.picklist(['inhale', 'exhale'])),
  /** Numbers the solver may change, each with a range relative to its value; and target values besides the contacts. */
  vary: v.optional(v.record(v.string(), v.strictTuple([v.number(), v.number()]))),
  want: v.optional(v.record(v.string(), v.number())),
  /** Checks that are looser for this pose: the limit, in the unit of the check, and the reason. */
  allow: v.optional(v.record(v.string(), v.strictObject({ to: v.number(), why: v.string() }))),
})
export type AuthoredPose = v.InferOutput<typeof authoredPose>
export type AuthoredProp = v.InferOutput<typeof prop>
export type AuthoredDirection = v.InferOutput<typeof direction>
