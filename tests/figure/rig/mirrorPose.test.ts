import { describe, expect, it } from 'vitest'
import { mirrorPose } from '../../../src/figure/rig/mirrorPose.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const poses = Object.entries(readSolved(process.cwd()))

describe('the other side', () => {
  it.each(poses)('%s is its exact mirror picture', (_, pose) => {
    const right = resolvePose(pose).joints
    const left = resolvePose(mirrorPose(pose)).joints
    const miss = (a: readonly number[], b: readonly number[]) =>
      Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0), (a[2] ?? 0) + (b[2] ?? 0))
    expect(miss(right.wristR, left.wristL)).toBeLessThan(1e-6)
    expect(miss(right.ankleL, left.ankleR)).toBeLessThan(1e-6)
    expect(miss(right.skull, left.skull)).toBeLessThan(1e-6)
  })

  it.each(poses)('%s mirrored twice is itself', (_, pose) => {
    expect(resolvePose(mirrorPose(mirrorPose(pose))).joints).toEqual(resolvePose(pose).joints)
  })

  it.each(poses)('%s does not turn its back', (_, pose) => {
    const towardsEye = ({ pelvis, camera }: typeof pose) => {
      const yaw = (camera.yaw * Math.PI) / 180
      return (pelvis.front[0] * Math.sin(yaw) + pelvis.front[2] * Math.cos(yaw)) / Math.hypot(...pelvis.front)
    }
    const facing = towardsEye(pose)
    if (Math.abs(facing) > 0.72) expect(towardsEye(mirrorPose(pose))).toBeCloseTo(facing, 6)
  })
})
