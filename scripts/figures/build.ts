/**
 * `npm run figures:build [pose ids]`: solves the authored poses and draws the stills.
 * Writes poses.json, frames.json, leftStills.json and back*.json in src/figure/poses, and public/figures/<pose id>-<theme>.webp; a separate
 * left still is <pose id>-left-<theme>.webp.
 * `--solve-only` draws no stills; `--anew` also solves unchanged poses (after a change to the body or the solver).
 */
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { expandPose } from './expandPose.ts'
import { drawStills } from './drawStills.ts'
import { readAuthored } from './readAuthored.ts'
import { solvePose } from './solvePose.ts'
import { readSolverCache, writeSolverCache } from './solverCache.ts'
import { writeLeftStills } from './leftStills.ts'
import { writeFrames } from './stillFrames.ts'
import { writeBackDrawing } from './writeBackDrawing.ts'
import { readSolved, writeSolved } from './solvedPoses.ts'

const ROOT = process.cwd()

const ignoresCache = process.argv.includes('--anew')
const onlySolve = process.argv.includes('--solve-only')
const requestedIds = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const authored = readAuthored(ROOT)
const previous = readSolved(ROOT)
const cache = readSolverCache(ROOT)
const solved: Record<string, FigurePose> = {}
for (const [id, pose] of authored) {
  const previousPose = previous[id]
  if (requestedIds.length > 0 && !requestedIds.includes(id) && previousPose) {
    solved[id] = previousPose
    continue
  }
  const expanded = expandPose(id, pose)
  const input = JSON.stringify([expanded, pose.vary, pose.want])
  const cached = cache[id]
  if (cached?.input === input && !ignoresCache && previousPose) {
    solved[id] = previousPose
    continue
  }
  const result = solvePose(expanded, pose)
  solved[id] = result.pose
  cache[id] = { input }
  console.log(`${id}: cost ${result.cost.toFixed(4)}${result.misses.map((miss) => `; ${miss}`).join('')}`)
}
writeSolved(ROOT, solved)
const written = readSolved(ROOT)
writeFrames(ROOT, written)
writeLeftStills(ROOT, written)
if (!onlySolve && (requestedIds.length === 0 || requestedIds.includes('easy-seat'))) writeBackDrawing(ROOT, written)
writeSolverCache(ROOT, cache)
if (!onlySolve) await drawStills(ROOT, written, requestedIds)
