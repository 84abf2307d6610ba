/** `npx tsx scripts/figures/film.ts <from> <to> …`: a film strip of each pair's transition, screens/figures/film-<from>-<to>.png. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILDS } from '../../src/figure/body/build.ts'
import { transitionBetween } from '../../src/figure/motion/transition.ts'
import { drawStill } from '../../src/figure/render/drawStill.ts'
import { paletteOf } from '../../src/figure/render/palette.ts'
import { resolvePose } from '../../src/figure/rig/resolvePose.ts'
import { layOut } from './pictureSheet.ts'
import { encodePng } from './png.ts'
import { readSolved } from './solvedPoses.ts'

const OUT = join(process.cwd(), 'screens/figures')
const FRAMES = 7
const poses = readSolved(process.cwd())
const palette = paletteOf('light')
const ids = process.argv.slice(2)
mkdirSync(OUT, { recursive: true })
for (let i = 0; i + 1 < ids.length; i += 2) {
  const [from, to] = [ids[i] ?? '', ids[i + 1] ?? '']
  const [start, wanted] = [poses[from], poses[to]]
  if (!start || !wanted) throw new Error(`${from} or ${to} is not drawn`)
  const whole = resolvePose(wanted)
  const { at } = transitionBetween(resolvePose(start), whole)
  const frames = Array.from({ length: FRAMES }, (_, f) => {
    const rig = { ...whole, ...at(f / (FRAMES - 1)) }
    return drawStill(rig, { width: 230, height: 184, build: BUILDS.slender, samples: 2, detail: 0.6 }).coloured(palette)
  })
  writeFileSync(join(OUT, `film-${from}-${to}.png`), encodePng(layOut(frames, FRAMES, palette.ground)))
}
