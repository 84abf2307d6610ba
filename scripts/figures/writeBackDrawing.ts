import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { traceBack } from './traceBack.ts'

const POSE = 'easy-seat'
const FILES = { slender: 'backSlender.json', sturdy: 'backSturdy.json' } as const

/** Traces the back of the sitting person for Today, in both builds. */
export function writeBackDrawing(root: string, poses: Readonly<Record<string, FigurePose>>): void {
  const pose = poses[POSE]
  if (!pose) return
  for (const build of ['slender', 'sturdy'] as const) {
    writeFileSync(join(root, 'src/figure/poses', FILES[build]), `${JSON.stringify(traceBack(pose, build))}\n`)
  }
}
