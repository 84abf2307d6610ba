import { describe, expect, it } from 'vitest'
import { mirrorPose } from '../../src/figure/rig/mirrorPose.ts'
import { checkPose } from '../../scripts/figures/checks/checkPose.ts'
import { readAuthored } from '../../scripts/figures/readAuthored.ts'
import { readSolved } from '../../scripts/figures/solvedPoses.ts'

const poses = Object.entries(readSolved(process.cwd()))
const authored = readAuthored(process.cwd())

describe('every drawn pose', () => {
  it.each(poses)('%s touches what it rests on, bends no joint too far and keeps its balance', (id, pose) => {
    expect(checkPose(pose, authored.get(id)?.allow)).toEqual([])
  })

  it.each(poses)('%s holds for the other side', (id, pose) => {
    expect(checkPose(mirrorPose(pose), authored.get(id)?.allow)).toEqual([])
  })

  it('is written and solved under the same name', () => {
    expect(poses.map(([id]) => id).sort()).toEqual([...authored.keys()].sort())
  })

  it.each(poses.filter(([, pose]) => pose.breathTo))('%s moves with the breath to a pose that is drawn', (_, pose) => {
    expect(poses.map(([id]) => id)).toContain(pose.breathTo)
  })
})
