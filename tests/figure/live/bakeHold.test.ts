import { describe, expect, it } from 'vitest'
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { bakeHold, isReachedInhaling } from '../../../src/figure/live/bakeHold.ts'
import { bakeWay } from '../../../src/figure/live/bakeWay.ts'
import { bakeKeyframe } from '../../../src/figure/live/keyframe.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = readSolved(process.cwd())
const baking = { build: BODY_BUILDS.slender, detail: 0.3 }
const always = () => true

function drawn(id: string) {
  const pose = poses[id]
  if (!pose) throw new Error(`${id} is not drawn`)
  return pose
}

const legs = (seconds: number, ...ids: string[]) => ids.map((id) => ({ pose: drawn(id), seconds }))

describe('a hold', () => {
  it('of a pose that moves with the breath leads to its other end, before a camera that stands still', async () => {
    const pose = drawn('bridge-dynamic')
    const hold = await bakeHold(resolvePose(pose), { pose, breathTo: drawn('constructive-rest') }, baking, always)
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
  ])('of %s is reached breathing in: %s', (id, isIn) => {
    expect(isReachedInhaling(drawn(id))).toBe(isIn)
  })

  it('lets the chest of a quiet pose rise and fall', async () => {
    const pose = drawn('constructive-rest')
    const hold = await bakeHold(resolvePose(pose), { pose }, baking, always)
    expect(hold).toHaveLength(2)
    expect(hold[0]?.mesh.vertices).not.toEqual(hold[1]?.mesh.vertices)
  })
})

describe('a way', () => {
  it('glows only where the session leads: not in what it passes', async () => {
    const pose = drawn('childs-pose')
    const from = bakeKeyframe(resolvePose(pose), pose, baking)
    const way = await bakeWay(from, legs(0.7, 'tabletop', 'easy-seat'), baking, always)
    expect(drawn('tabletop').focus).toBe('lower')
    expect(way.map(({ focus }) => focus)).toEqual(['lower', 'lower', null, null, null, null, null, null, null])
  })

  it('is given up when it is no longer wanted', async () => {
    const pose = drawn('childs-pose')
    const from = bakeKeyframe(resolvePose(pose), pose, baking)
    expect(await bakeWay(from, legs(2, 'tabletop'), baking, () => false)).toHaveLength(2)
  })
})
