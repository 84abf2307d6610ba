import { describe, expect, it } from 'vitest'
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { bakeKeyframe } from '../../../src/figure/live/keyframe.ts'
import { propsAt } from '../../../src/figure/live/propsAt.ts'
import { translateRig } from '../../../src/figure/rig/placeJoints.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = Object.entries(readSolved(process.cwd()))
const bakeOptions = { build: BODY_BUILDS.slender, detail: 0.4 }
const [, first] = poses[0] ?? []
if (!first) throw new Error('There is no pose')
const model = bakeKeyframe(resolvePose(first), first, bakeOptions)
const trianglesOfModel = Buffer.from(model.mesh.indices.buffer)

describe('a baked posture', () => {
  it.each(poses)('of %s can be mixed with any other: as many points, triangles and shadows', (_, pose) => {
    const keyframe = bakeKeyframe(resolvePose(pose), pose, bakeOptions)
    expect(keyframe.mesh.vertices.length).toBe(model.mesh.vertices.length)
    expect(Buffer.from(keyframe.mesh.indices.buffer).equals(trianglesOfModel)).toBe(true)
    expect(keyframe.discs.length).toBe(model.discs.length)
  })

  it('takes its chair along when the body sits somewhere else', () => {
    const chair = readSolved(process.cwd())['chair-mountain']
    if (!chair) throw new Error('The chair is missing')
    const [seat] = propsAt(chair, translateRig(resolvePose(chair), [0.3, 0, 0]))
    const [atHome] = chair.props ?? []
    expect(seat?.kind === 'box' && atHome?.kind === 'box' && seat.at[0] - atHome.at[0]).toBeCloseTo(0.3, 6)
  })
})
