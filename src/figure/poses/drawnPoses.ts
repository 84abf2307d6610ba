import type { FigurePose } from '../rig/figurePose.ts'
import poses from './poses.json'

/** The solved poses by id. */
export const drawnPoses: ReadonlyMap<string, FigurePose> = new Map(
  Object.entries(poses as unknown as Readonly<Record<string, FigurePose>>),
)
