import type { Catalogue, Pose } from './catalogue.ts'

/** The catalogue's poses by id. */
export function posesById(catalogue: Catalogue): ReadonlyMap<string, Pose> {
  return new Map(catalogue.poses.map((pose) => [pose.id, pose]))
}
