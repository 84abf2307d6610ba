/**
 * `npm run figures:build [pose ids]`: solves what was written about the poses and draws the stills.
 * Writes src/figure/poses/poses.json, frames.json and leftStills.json beside it, and public/figures/<pose id>-<theme>.webp, with -left before
 * the theme where the left side is a picture of its own.
 * `--solve-only` draws no stills; `--anew` solves again what was not changed (after a change of the body or the solver).
 */
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { expandPose } from './expandPose.ts'
import { drawStills } from './drawStills.ts'
import { readAuthored } from './readAuthored.ts'
import { solvePose } from './solvePose.ts'
import { readAnswers, writeAnswers } from './answers.ts'
import { writeLeftStills } from './leftStills.ts'
import { writeFrames } from './stillFrames.ts'
import { writeBack } from './writeBack.ts'
import { readSolved, writeSolved } from './solvedPoses.ts'

const ROOT = process.cwd()

const isAnew = process.argv.includes('--anew')
const onlySolve = process.argv.includes('--solve-only')
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const authored = readAuthored(ROOT)
const before = readSolved(ROOT)
const answers = readAnswers(ROOT)
const solved: Record<string, FigurePose> = {}
for (const [id, pose] of authored) {
  const old = before[id]
  if (wanted.length > 0 && !wanted.includes(id) && old) {
    solved[id] = old
    continue
  }
  const expanded = expandPose(id, pose)
  const question = JSON.stringify([expanded, pose.vary, pose.want])
  const known = answers[id]
  if (known?.question === question && !isAnew && old) {
    solved[id] = old
    continue
  }
  const result = solvePose(expanded, pose)
  solved[id] = result.pose
  answers[id] = { question }
  console.log(`${id}: cost ${result.cost.toFixed(4)}${result.misses.map((miss) => `; ${miss}`).join('')}`)
}
writeSolved(ROOT, solved)
const written = readSolved(ROOT)
writeFrames(ROOT, written)
writeLeftStills(ROOT, written)
if (!onlySolve && (wanted.length === 0 || wanted.includes('easy-seat'))) writeBack(ROOT, written)
writeAnswers(ROOT, answers)
if (!onlySolve) await drawStills(ROOT, written, wanted)
