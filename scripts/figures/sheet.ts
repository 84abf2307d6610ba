/**
 * `npm run figures:sheet [pose ids]`: draws contact sheets of the solved poses into screens/figures: light, dark, and mirrored. Uses the
 * software rasteriser, so it needs no browser. `--light` draws the light ones only.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BODY_BUILDS } from '../../src/figure/body/build.ts'
import { drawStill } from '../../src/figure/render/drawStill.ts'
import type { StillImage } from '../../src/figure/render/drawStill.ts'
import { paletteOf } from '../../src/figure/render/palette.ts'
import type { PaletteTheme } from '../../src/figure/render/palette.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { mirrorPose } from '../../src/figure/rig/mirrorPose.ts'
import { resolvePose } from '../../src/figure/rig/resolvePose.ts'
import { layOut } from './pictureSheet.ts'
import { encodePng } from './png.ts'
import { readSolved } from './solvedPoses.ts'

const OUT = join(process.cwd(), 'screens/figures')
const WIDTH = 400
const HEIGHT = 320
const COLUMNS = 4
const ROWS = 4

const flags = process.argv.slice(2).filter((arg) => arg.startsWith('--'))
const requestedIds = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const all = readSolved(process.cwd())
const poses = requestedIds.length > 0 ? requestedIds.flatMap((id) => (all[id] ? [all[id]] : [])) : Object.values(all)
mkdirSync(OUT, { recursive: true })
drawSheets('light', 'light', poses)
if (!flags.includes('--light')) {
  drawSheets('dark', 'dark', poses)
  drawSheets('mirrored', 'light', poses.map(mirrorPose))
}

function drawSheets(name: string, theme: PaletteTheme, list: readonly FigurePose[]): void {
  for (let page = 0; page * COLUMNS * ROWS < list.length; page++) {
    const onPage = list.slice(page * COLUMNS * ROWS, (page + 1) * COLUMNS * ROWS)
    writeFileSync(join(OUT, `${name}-${page + 1}.png`), encodePng(drawSheet(theme, onPage)))
    console.log(`${name}-${page + 1}.png: ${onPage.map((pose) => pose.id).join(', ')}`)
  }
}

function drawSheet(theme: PaletteTheme, list: readonly FigurePose[]): StillImage {
  const palette = paletteOf(theme)
  const size = { width: WIDTH, height: HEIGHT, build: BODY_BUILDS.slender, samples: 2 }
  const stills = list.map((pose) => drawStill(resolvePose(pose), size).coloured(palette))
  return layOut(stills, COLUMNS, palette.ground)
}
