/**
 * `npm run figures:build [pose ids]`: solves what was written about the poses and draws the stills.
 * Writes src/figure/poses/poses.json, frames.json beside it, and public/figures/<pose id>-<theme>.webp; files whose bytes would stay the same are not touched.
 * `--solve-only` draws no stills; `--anew` solves again what was not changed (after a change of the body or the solver).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILDS } from '../../src/figure/body/build.ts'
import { drawStill } from '../../src/figure/render/drawStill.ts'
import { paletteOf } from '../../src/figure/render/palette.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { STILL_HEIGHT, STILL_WIDTH } from '../../src/figure/render/stillSize.ts'
import { resolvePose } from '../../src/figure/rig/resolvePose.ts'
import { expandPose } from './expandPose.ts'
import { readAuthored } from './readAuthored.ts'
import { solvePose } from './solvePose.ts'
import { readAnswers, writeAnswers } from './answers.ts'
import { writeFrames } from './stillFrames.ts'
import { readSolved, writeSolved } from './solvedPoses.ts'
import { encodeWebp } from './webp.ts'

const ROOT = process.cwd()
const STILLS = join(ROOT, 'public/figures')
const QUALITY = 68

const isAnew = process.argv.includes('--anew')
const onlySolve = process.argv.includes('--solve-only')
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const authored = readAuthored(ROOT)
const before = readSolved(ROOT)
const answers = readAnswers(ROOT)
const solved: Record<string, FigurePose> = {}
mkdirSync(STILLS, { recursive: true })
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
writeFrames(ROOT, readSolved(ROOT))
writeAnswers(ROOT, answers)
if (!onlySolve) await drawStills()

async function drawStills(): Promise<void> {
  let bytes = 0
  let count = 0
  for (const [id, pose] of Object.entries(readSolved(ROOT))) {
    if (wanted.length > 0 && !wanted.includes(id)) continue
    const drawn = drawStill(resolvePose(pose), {
      width: STILL_WIDTH,
      height: STILL_HEIGHT,
      build: BUILDS.slender,
      isCut: true,
    })
    for (const theme of ['light', 'dark'] as const) {
      const file = await encodeWebp(drawn.coloured(paletteOf(theme)), QUALITY)
      bytes += file.length
      count++
      writeIfChanged(join(STILLS, `${id}-${theme}.webp`), file)
    }
  }
  console.log(`${count} stills, ${(bytes / 1024 / (count || 1)).toFixed(1)} KB each`)
}

function writeIfChanged(path: string, bytes: Buffer): void {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return
  writeFileSync(path, bytes)
}
