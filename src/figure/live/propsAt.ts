import { add } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { FigurePose, PropShape } from '../rig/figurePose.ts'
import type { Rig } from '../rig/skeleton.ts'

/** The props of a pose, moved with the body. */
export function propsAt(pose: FigurePose, rig: Rig): readonly PropShape[] {
  const shift: Vec3 = [rig.root[0] - (pose.pelvis.x ?? 0), 0, rig.root[2] - (pose.pelvis.z ?? 0)]
  return (pose.props ?? []).map((prop) => {
    if (prop.kind === 'roll') return { ...prop, from: add(prop.from, shift), to: add(prop.to, shift) }
    if (prop.kind === 'strap')
      return { ...prop, through: prop.through.map((p) => (typeof p === 'string' ? p : add(p, shift))) }
    return { ...prop, at: add(prop.at, shift) }
  })
}
