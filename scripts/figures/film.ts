/**
 * `npm run figures:film`: film strips of the 20 transitions that the bundled sessions use most, screens/figures/film-<n>.png, and how
 * deep each goes under the floor, measured on the mesh. With pose ids, of these pairs: `-- tabletop childs-pose …`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BODY_BUILDS } from '../../src/figure/body/build.ts'
import { lowestPoint } from '../../src/figure/body/mesh.ts'
import { bakeWay, KEYFRAMES_PER_SECOND } from '../../src/figure/live/bakeWay.ts'
import { bakeKeyframe } from '../../src/figure/live/keyframe.ts'
import type { Keyframe } from '../../src/figure/live/keyframe.ts'
import { drawStill } from '../../src/figure/render/drawStill.ts'
import type { StillImage } from '../../src/figure/render/drawStill.ts'
import { paletteOf } from '../../src/figure/render/palette.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { resolvePose } from '../../src/figure/rig/resolvePose.ts'
import { bundledTimelines } from './bundledTimelines.ts'
import { layOut } from './pictureSheet.ts'
import { encodePng } from './png.ts'
import { readSolved } from './solvedPoses.ts'
import { usedTransitions } from './usedTransitions.ts'

const OUT = join(process.cwd(), 'screens/figures')
const MOST = 20
const FRAMES = 9
const BAKING = { build: BODY_BUILDS.slender, detail: 0.6 }
const STRIPS_A_SHEET = 5
const poses = readSolved(process.cwd())
const palette = paletteOf('light')
const ids = process.argv.slice(2)

const films = ids.length > 0 ? askedPairs() : usedTransitions(bundledTimelines(), poses).slice(0, MOST)
mkdirSync(OUT, { recursive: true })
for (let first = 0; first < films.length; first += STRIPS_A_SHEET) {
  const sheet = films.slice(first, first + STRIPS_A_SHEET)
  const name = `film-${first / STRIPS_A_SHEET + 1}.png`
  const pictures: StillImage[] = []
  for (const { name: film, from, to } of sheet) {
    const start = bakeKeyframe(resolvePose(from), from, BAKING)
    const way = await bakeWay(start, [{ pose: to, seconds: (FRAMES - 1) / KEYFRAMES_PER_SECOND }], BAKING, () => true)
    pictures.push(...way.map((keyframe) => picture(keyframe, to)))
    const deepest = Math.max(0, ...way.map(({ mesh }) => -lowestPoint(mesh)))
    console.log(`${name}: ${film}, ${(deepest * 100).toFixed(2)} % under the floor`)
  }
  writeFileSync(join(OUT, name), encodePng(layOut(pictures, FRAMES, palette.ground)))
}

function askedPairs() {
  return ids.flatMap((id, i) => {
    const [from, to] = [poses[ids[i - 1] ?? ''], poses[id]]
    return i % 2 === 1 && from && to ? [{ name: `${from.id} to ${to.id}`, from, to }] : []
  })
}

function picture({ rig, camera, propShapes, focus }: Keyframe, to: FigurePose): StillImage {
  const { focus: own, ...rest } = to
  const pose = { ...rest, camera, props: propShapes, ...(focus && { focus }) }
  const size = { width: 200, height: 160, samples: 2 }
  return drawStill({ ...resolvePose(to), ...rig, pose }, { ...size, ...BAKING }).coloured(palette)
}
