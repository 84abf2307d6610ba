/** Which left sides are pictures of their own: those of sided poses that the camera sees from the side, where it stays. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { mirrorPose } from '../../src/figure/rig/mirrorPose.ts'
import { loadCatalogue } from '../support/loadContent.ts'
import { stillFrameOf } from './stillFrames.ts'

const FILE = 'src/figure/poses/leftStills.json'

/** The left sides that are drawn, by the id of their pose. */
export function leftPoses(poses: Readonly<Record<string, FigurePose>>): ReadonlyMap<string, FigurePose> {
  const sided = loadCatalogue().poses.filter(({ sided }) => sided)
  const lefts = sided.flatMap(({ id }) => {
    const pose = poses[id]
    const left = pose && mirrorPose(pose)
    return left && left.camera.yaw === pose.camera.yaw ? [[id, left] as const] : []
  })
  return new Map(lefts)
}

/** Writes the heights of the left stills, in the form that Prettier gives them. */
export function writeLeftStills(root: string, poses: Readonly<Record<string, FigurePose>>): void {
  const heights = [...leftPoses(poses)].map(([id, pose]) => [id, stillFrameOf(pose).height])
  writeFileSync(join(root, FILE), `${JSON.stringify(Object.fromEntries(heights), null, 2)}\n`)
}
