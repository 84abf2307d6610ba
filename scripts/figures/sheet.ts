/**
 * `npm run figures:sheet [pose ids]`: contact sheets of the solved poses in screens/figures: light, dark, and mirrored for the other side.
 * No browser: the software rasteriser draws them. `--light` draws only the first.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILDS } from '../../src/figure/body/build.ts'
import { drawStill } from '../../src/figure/render/drawStill.ts'
import type { Picture } from '../../src/figure/render/drawStill.ts'
import { paletteOf } from '../../src/figure/render/palette.ts'
import type { Theme } from '../../src/figure/render/palette.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { mirrorPose } from '../../src/figure/rig/mirrorPose.ts'
import { resolvePose } from '../../src/figure/rig/resolvePose.ts'
import { encodePng } from './png.ts'
import { readSolved } from './solvedPoses.ts'

const OUT = join(process.cwd(), 'screens/figures')
const WIDTH = 400
const HEIGHT = 320
const COLUMNS = 4
const ROWS = 4

const flags = process.argv.slice(2).filter((arg) => arg.startsWith('--'))
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const all = readSolved(process.cwd())
const poses = wanted.length > 0 ? wanted.flatMap((id) => (all[id] ? [all[id]] : [])) : Object.values(all)
mkdirSync(OUT, { recursive: true })
drawSheets('light', 'light', poses)
if (!flags.includes('--light')) {
  drawSheets('dark', 'dark', poses)
  drawSheets('mirrored', 'light', poses.map(mirrorPose))
}

function drawSheets(name: string, theme: Theme, list: readonly FigurePose[]): void {
  for (let page = 0; page * COLUMNS * ROWS < list.length; page++) {
    const onPage = list.slice(page * COLUMNS * ROWS, (page + 1) * COLUMNS * ROWS)
    writeFileSync(join(OUT, `${name}-${page + 1}.png`), encodePng(drawSheet(theme, onPage)))
    console.log(`${name}-${page + 1}.png: ${onPage.map((pose) => pose.id).join(', ')}`)
  }
}

function drawSheet(theme: Theme, list: readonly FigurePose[]): Picture {
  const palette = paletteOf(theme)
  const width = WIDTH * Math.min(COLUMNS, list.length)
  const height = HEIGHT * Math.ceil(list.length / COLUMNS)
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i++) pixels.set([...palette.ground.map((c) => c * 255), 255], i * 4)
  list.forEach((pose, i) => {
    const still = drawStill(resolvePose(pose), {
      width: WIDTH,
      height: HEIGHT,
      build: BUILDS.slender,
      samples: 2,
    }).coloured(palette)
    const left = (i % COLUMNS) * WIDTH
    const top = Math.floor(i / COLUMNS) * HEIGHT
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < WIDTH; x++)
        blend(pixels, ((top + y) * width + left + x) * 4, still.pixels, (y * WIDTH + x) * 4)
  })
  return { width, height, pixels }
}

function blend(target: Uint8ClampedArray, at: number, source: Uint8ClampedArray, from: number): void {
  const opacity = (source[from + 3] ?? 0) / 255
  for (let k = 0; k < 3; k++) target[at + k] = (target[at + k] ?? 0) * (1 - opacity) + (source[from + k] ?? 0) * opacity
}
