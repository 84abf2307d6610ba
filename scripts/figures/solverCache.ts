/** The solver input of each solved pose, so that only changed poses are solved again. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FILE = '.cache/figures.json'

export type SolverCache = Record<string, { readonly input: string }>

/** Empty if nothing has been solved on this machine. */
export function readSolverCache(root: string): SolverCache {
  const path = join(root, FILE)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SolverCache) : {}
}

export function writeSolverCache(root: string, cache: SolverCache): void {
  const path = join(root, FILE)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(cache))
}
