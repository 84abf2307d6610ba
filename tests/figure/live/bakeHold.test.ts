import { describe, expect, it } from 'vitest'
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { bakeHold, isReachedOnInhale } from '../../../src/figure/live/bakeHold.ts'
import { bakeRoute } from '../../../src/figure/live/bakeRoute.ts'
import { bakeKeyframe } from '../../../src/figure/live/keyframe.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = readSolved(process.cwd())
const bakeOptions = { build: BODY_BUILDS.slender, detail: 0.3 }
const always = () => true

function drawn(id: string) {
  const pose = poses[id]
  if (!pose) throw new Error(`${id} is not drawn`)
  return pose
}

const segments = (seconds: number, ...ids: string[]) => ids.map((id) => ({ pose: drawn(id), seconds }))

describe('a hold', () => {
  it('of a pose that moves with the breath leads to its other end, and the camera does not move', async () => {
    const pose = drawn('bridge-dynamic')
    const hold = await bakeHold(resolvePose(pose), { pose, breathTo: drawn('constructive-rest') }, bakeOptions, always)
    const heights = hold.map(({ rig }) => rig.joints.pelvis[1])
    expect(heights).toEqual([...heights].sort((a, b) => b - a))
    expect(heights.at(-1)).toBeLessThan(0.1)
    for (const { frame, mat } of hold) expect({ frame, mat }).toEqual({ frame: hold[0]?.frame, mat: hold[0]?.mat })
  })

  it.each([
    ['bridge-dynamic', true],
    ['cat-cow', false],
    ['cat-cow-long', true],
    ['heel-slides', false],
    ['supine-arm-raises', true],
    ['sphinx', false],
  ])('of %s is reached breathing in: %s', (id, isOnInhale) => {
    expect(isReachedOnInhale(drawn(id))).toBe(isOnInhale)
  })

  it('lets the chest of a quiet pose rise and fall', async () => {
    const pose = drawn('constructive-rest')
    const hold = await bakeHold(resolvePose(pose), { pose }, bakeOptions, always)
    expect(hold).toHaveLength(2)
    expect(hold[0]?.mesh.vertices).not.toEqual(hold[1]?.mesh.vertices)
  })
})

describe('a route', () => {
  it('glows only in its final pose, not in its hubs', async () => {
    const pose = drawn('childs-pose')
    const from = bakeKeyframe(resolvePose(pose), pose, bakeOptions)
    const keyframes = await bakeRoute(from, segments(0.7, 'tabletop', 'easy-seat'), bakeOptions, always)
    expect(drawn('tabletop').focus).toBe('lower')
    expect(keyframes.map(({ focus }) => focus)).toEqual(['lower', 'lower', null, null, null, null, null, null, null])
  })

  it('stops baking when it is no longer current', async () => {
    const pose = drawn('childs-pose')
    const from = bakeKeyframe(resolvePose(pose), pose, bakeOptions)
    expect(await bakeRoute(from, segments(2, 'tabletop'), bakeOptions, () => false)).toHaveLength(2)
  })
})
