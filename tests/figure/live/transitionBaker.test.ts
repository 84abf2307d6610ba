import { describe, expect, it } from 'vitest'
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { createTransitionBaker } from '../../../src/figure/live/transitionBaker.ts'
import { bakeKeyframe } from '../../../src/figure/live/keyframe.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = readSolved(process.cwd())
const bakeOptions = { build: BODY_BUILDS.slender, detail: 0.3 }
const directRoute = () => []

function drawn(id: string) {
  const pose = poses[id]
  if (!pose) throw new Error(`${id} is not drawn`)
  return pose
}

const keyframeOf = (id: string) => bakeKeyframe(resolvePose(drawn(id)), drawn(id), bakeOptions)

describe('a baked transition', () => {
  it('leads from where the body is to the next hold', async () => {
    const start = keyframeOf('constructive-rest')
    const transition = await createTransitionBaker(bakeOptions).request(start, { pose: drawn('bridge') }, directRoute)
    expect(transition.keyframes[0]).toBe(start)
    expect(transition.hold[0]?.rig.joints.pelvis).toEqual(transition.keyframes.at(-1)?.rig.joints.pelvis)
    expect(transition.seconds).toBeCloseTo(2.4, 0)
  })

  it('is baked once when it was prepared in advance', async () => {
    const baker = createTransitionBaker(bakeOptions)
    const start = keyframeOf('constructive-rest')
    const prepared = baker.request(start, { pose: drawn('bridge') }, directRoute)
    const requested = baker.request(start, { pose: drawn('bridge') }, directRoute)
    expect(await requested).toBe(await prepared)
  })

  it.each([
    ['another pose is requested', 'constructive-rest', 'savasana'],
    ['the body is in another pose', 'knees-to-chest', 'bridge'],
  ])('is cancelled and baked again when %s', async (_, from, to) => {
    const baker = createTransitionBaker(bakeOptions)
    const prepared = baker.request(keyframeOf('constructive-rest'), { pose: drawn('bridge') }, directRoute)
    const start = keyframeOf(from)
    const { keyframes, hold } = await baker.request(start, { pose: drawn(to) }, directRoute)
    expect((await prepared).keyframes.length).toBeLessThan(keyframes.length)
    expect(keyframes[0]).toBe(start)
    expect(hold).toHaveLength(2)
  })
})
