/** What the player knows about every still without loading the figure: its height in stature and the family of the pose. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BODY_BUILDS } from '../../src/figure/body/build.ts'
import { bakeKeyframe } from '../../src/figure/live/keyframe.ts'
import type { StillFrame } from '../../src/figure/poses/stillFrames.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { resolvePose } from '../../src/figure/rig/resolvePose.ts'

const FILE = 'src/figure/poses/frames.json'

/** The frame of the still of a pose. */
export function stillFrameOf(pose: FigurePose): StillFrame {
  const { frame } = bakeKeyframe(resolvePose(pose), pose, { build: BODY_BUILDS.slender, detail: 0.7 })
  const { family, breathTo } = pose
  return { height: Math.round(frame.height * 1000) / 1000, family, ...(breathTo && { breathTo }) }
}

/** Writes the frames in the format of Prettier. */
export function writeFrames(root: string, poses: Readonly<Record<string, FigurePose>>): void {
  const frames = Object.entries(poses).map(([id, pose]) => [id, stillFrameOf(pose)])
  writeFileSync(join(root, FILE), `${JSON.stringify(Object.fromEntries(frames), null, 2)}\n`)
}
