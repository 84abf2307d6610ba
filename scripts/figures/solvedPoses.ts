/** The solved poses, as the app loads them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'

const FILE = 'src/figure/poses/poses.json'

/** By pose id; empty before the first build. */
export function readSolved(root: string): Record<string, FigurePose> {
  const path = join(root, FILE)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, FigurePose>) : {}
}

/** Writes one line per pose, ordered by id, with numbers to four decimal places. */
export function writeSolved(root: string, poses: Readonly<Record<string, FigurePose>>): void {
  const lines = Object.entries(poses)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, pose]) => `${JSON.stringify(id)}: ${JSON.stringify(pose, rounded)}`)
  writeFileSync(join(root, FILE), `{\n${lines.join(',\n')}\n}\n`)
}

const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1e4) / 1e4 + 0 : value
