/**
 * `npm run figures:film`: draws film strips of the 20 transitions that the bundled sessions use most into screens/figures/film-<n>.png
 * and prints how far each sinks below the floor, measured on the mesh. Pose ids select other pairs: `-- tabletop childs-pose …`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BODY_BUILDS } from '../../src/figure/body/build.ts'
import { lowestPoint } from '../../src/figure/body/mesh.ts'
import { bakeRoute, KEYFRAMES_PER_SECOND } from '../../src/figure/live/bakeRoute.ts'
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
const MAX_FILMS = 20
const FRAMES = 9
const BAKE_OPTIONS = { build: BODY_BUILDS.slender, detail: 0.6 }
const STRIPS_PER_SHEET = 5
const poses = readSolved(process.cwd())
const palette = paletteOf('light')
const ids = process.argv.slice(2)

const films = ids.length > 0 ? requestedPairs() : usedTransitions(bundledTimelines(), poses).slice(0, MAX_FILMS)
mkdirSync(OUT, { recursive: true })
for (let first = 0; first < films.length; first += STRIPS_PER_SHEET) {
  const sheet = films.slice(first, first + STRIPS_PER_SHEET)
  const name = `film-${first / STRIPS_PER_SHEET + 1}.png`
  const pictures: StillImage[] = []
  for (const { name: film, from, to } of sheet) {
    const start = bakeKeyframe(resolvePose(from), from, BAKE_OPTIONS)
    const keyframes = await bakeRoute(
      start,
      [{ pose: to, seconds: (FRAMES - 1) / KEYFRAMES_PER_SECOND }],
      BAKE_OPTIONS,
      () => true,
    )
    pictures.push(...keyframes.map((keyframe) => picture(keyframe, to)))
    const deepest = Math.max(0, ...keyframes.map(({ mesh }) => -lowestPoint(mesh)))
    console.log(`${name}: ${film}, ${(deepest * 100).toFixed(2)} % under the floor`)
  }
  writeFileSync(join(OUT, name), encodePng(layOut(pictures, FRAMES, palette.ground)))
}

function requestedPairs() {
  return ids.flatMap((id, i) => {
    const [from, to] = [poses[ids[i - 1] ?? ''], poses[id]]
    return i % 2 === 1 && from && to ? [{ name: `${from.id} to ${to.id}`, from, to }] : []
  })
}

function picture({ rig, camera, propShapes, focus }: Keyframe, to: FigurePose): StillImage {
  const { focus: poseFocus, ...rest } = to
  const pose = { ...rest, camera, props: propShapes, ...(focus && { focus }) }
  const size = { width: 200, height: 160, samples: 2 }
  return drawStill({ ...resolvePose(to), ...rig, pose }, { ...size, ...BAKE_OPTIONS }).coloured(palette)
}
