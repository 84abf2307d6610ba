import { describe, expect, it } from 'vitest'
import { distance } from '../../../src/figure/math.ts'
import { lowestHeight, transitionBetween } from '../../../src/figure/motion/transition.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = readSolved(process.cwd())
const rig = (id: string) => {
  const pose = poses[id]
  if (!pose) throw new Error(`${id} is not drawn`)
  return resolvePose(pose)
}

/** Pairs that follow one another in sessions, and transitions between families. */
const PAIRS = [
  ['tabletop', 'cat-cow'],
  ['cat-cow', 'cat-cow-long'],
  ['cat-cow', 'childs-pose'],
  ['tabletop', 'childs-pose'],
  ['tabletop', 'thread-the-needle'],
  ['tabletop', 'bird-dog'],
  ['tabletop', 'downward-dog'],
  ['tabletop', 'prone-rest'],
  ['prone-rest', 'sphinx'],
  ['constructive-rest', 'pelvic-tilt'],
  ['constructive-rest', 'bridge'],
  ['constructive-rest', 'heel-slides'],
  ['constructive-rest', 'knee-to-chest-single'],
  ['constructive-rest', 'supine-arm-raises'],
  ['knee-to-chest-single', 'knees-to-chest'],
  ['constructive-rest', 'savasana'],
  ['chair-mountain', 'chair-cat-cow'],
  ['chair-mountain', 'neck-rotation'],
  ['easy-seat', 'seated-side-bend'],
  ['mountain', 'upward-reach'],
] as const
const SAMPLES = [0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9]

describe('moving from pose to pose', () => {
  it.each(PAIRS)('from %s to %s nothing goes deeper than half a per cent under the floor', (from, to) => {
    const { at } = transitionBetween(rig(from), rig(to))
    const deepest = Math.min(...SAMPLES.map((t) => lowestHeight(at(t))))
    expect(deepest).toBeGreaterThan(-0.0051)
  })

  it.each(PAIRS)('from %s to %s it starts and ends where it should', (from, to) => {
    const start = rig(from)
    const { at, end } = transitionBetween(start, rig(to))
    expect(distance(at(0).joints.skull, start.joints.skull)).toBeLessThan(0.004)
    expect(distance(at(1).joints.skull, end.joints.skull)).toBeLessThan(0.004)
  })

  it('keeps hands and knees in their place from cat to cow', () => {
    const start = rig('cat-cow')
    const { at } = transitionBetween(start, rig('cat-cow-long'))
    for (const t of SAMPLES) {
      expect(distance(at(t).joints.wristR, start.joints.wristR)).toBeLessThan(0.04)
      expect(distance(at(t).joints.kneeR, start.joints.kneeR)).toBeLessThan(0.04)
    }
  })

  it('brings the arms of a person lying down over the chest, not through the floor', () => {
    const { at } = transitionBetween(rig('supine-arm-raises'), rig('constructive-rest'))
    for (const wrist of ['wristR', 'wristL'] as const) expect(at(0.5).joints[wrist][1]).toBeGreaterThan(0.25)
  })

  it('rolls from side to back without standing on the lower arm', () => {
    const { at } = transitionBetween(rig('side-lying-rest'), rig('constructive-rest'))
    for (const t of SAMPLES) {
      expect(at(t).joints.pelvis[1]).toBeLessThan(0.15)
      expect(at(t).joints.elbowR[1]).toBeGreaterThan(0)
    }
  })
})
