/** Which poses have a separate left still: sided poses that the camera sees from the side, where it does not move. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { mirrorPose } from '../../src/figure/rig/mirrorPose.ts'
import { loadCatalogue } from '../support/loadContent.ts'
import { stillFrameOf } from './stillFrames.ts'

const FILE = 'src/figure/poses/leftStills.json'

/** The left poses to draw, by pose id. */
export function leftPoses(poses: Readonly<Record<string, FigurePose>>): ReadonlyMap<string, FigurePose> {
  const sided = loadCatalogue().poses.filter(({ sided }) => sided)
  const lefts = sided.flatMap(({ id }) => {
    const pose = poses[id]
    const left = pose && mirrorPose(pose)
    return left && left.camera.yaw === pose.camera.yaw ? [[id, left] as const] : []
  })
  return new Map(lefts)
}

/** Writes the heights of the left stills, in the format of Prettier. */
export function writeLeftStills(root: string, poses: Readonly<Record<string, FigurePose>>): void {
  const heights = [...leftPoses(poses)].map(([id, pose]) => [id, stillFrameOf(pose).height])
  writeFileSync(join(root, FILE), `${JSON.stringify(Object.fromEntries(heights), null, 2)}\n`)
}
