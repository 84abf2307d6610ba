import { describe, expect, it } from 'vitest'
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { createWalks } from '../../../src/figure/live/bakeWalk.ts'
import { bakeKeyframe } from '../../../src/figure/live/keyframe.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = readSolved(process.cwd())
const baking = { build: BODY_BUILDS.slender, detail: 0.3 }
const straight = () => []

function drawn(id: string) {
  const pose = poses[id]
  if (!pose) throw new Error(`${id} is not drawn`)
  return pose
}

const keyframeOf = (id: string) => bakeKeyframe(resolvePose(drawn(id)), drawn(id), baking)

describe('a walk to the next pose', () => {
  it('leads from where the body is to what is held then, as long as it is baked', async () => {
    const start = keyframeOf('constructive-rest')
    const walk = await createWalks(baking).take(start, { pose: drawn('bridge') }, straight)
    expect(walk.track[0]).toBe(start)
    expect(walk.hold[0]?.rig.joints.pelvis).toEqual(walk.track.at(-1)?.rig.joints.pelvis)
    expect(walk.seconds).toBeCloseTo(2.4, 0)
  })

  it('is baked once, ahead of time', async () => {
    const walks = createWalks(baking)
    const start = keyframeOf('constructive-rest')
    const ahead = walks.take(start, { pose: drawn('bridge') }, straight)
    const asked = walks.take(start, { pose: drawn('bridge') }, straight)
    expect(await asked).toBe(await ahead)
  })

  it.each([
    ['another pose is asked for', 'constructive-rest', 'savasana'],
    ['the body has gone elsewhere', 'knees-to-chest', 'bridge'],
  ])('is given up and baked anew where %s', async (_, from, to) => {
    const walks = createWalks(baking)
    const ahead = walks.take(keyframeOf('constructive-rest'), { pose: drawn('bridge') }, straight)
    const start = keyframeOf(from)
    const { track, hold } = await walks.take(start, { pose: drawn(to) }, straight)
    expect((await ahead).track.length).toBeLessThan(track.length)
    expect(track[0]).toBe(start)
    expect(hold).toHaveLength(2)
  })
})
