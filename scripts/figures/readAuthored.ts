/** Reads the authored poses and resolves inheritance (`like`). */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { loadJson } from '../support/readJsonFile.ts'
import { authoredPose } from './authoredPose.ts'
import type { AuthoredPose } from './authoredPose.ts'

const FOLDER = 'sessions/figures'

/** All poses by id, with inherited properties. Throws with file and path on the first mistake. */
export function readAuthored(root: string): Map<string, AuthoredPose> {
  const written = new Map<string, AuthoredPose>()
  for (const file of readdirSync(join(root, FOLDER)).sort()) {
    const poses: unknown = loadJson(join(root, FOLDER, file))
    const result = v.safeParse(v.record(v.string(), authoredPose), poses)
    if (!result.success) {
      const [issue] = result.issues
      throw new Error(`${file}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`)
    }
    for (const [id, pose] of Object.entries(result.output)) {
      if (written.has(id)) throw new Error(`${file}: ${id} is written twice`)
      written.set(id, pose)
    }
  }
  return new Map([...written.keys()].map((id) => [id, inherit(id, written, [])]))
}

function inherit(id: string, written: ReadonlyMap<string, AuthoredPose>, ancestors: readonly string[]): AuthoredPose {
  const pose = written.get(id)
  if (!pose) throw new Error(`${ancestors.at(-1) ?? ''} is like "${id}", which is not written`)
  if (ancestors.includes(id)) throw new Error(`${id} is like itself`)
  if (!pose.like) return pose
  const base = inherit(pose.like, written, [...ancestors, id])
  const { breathTo, reachedOn, ...inherited } = base
  return {
    ...inherited,
    ...pose,
    pelvis: { ...base.pelvis, ...pose.pelvis },
    spine: { ...base.spine, ...pose.spine },
  }
}
