/** Draws the stills into public/figures; unchanged files are not rewritten. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BODY_BUILDS } from '../../src/figure/body/build.ts'
import { drawStill } from '../../src/figure/render/drawStill.ts'
import { paletteOf } from '../../src/figure/render/palette.ts'
import { STILL_HEIGHT, STILL_WIDTH } from '../../src/figure/render/stillSize.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { resolvePose } from '../../src/figure/rig/resolvePose.ts'
import { leftPoses } from './leftStills.ts'
import { encodeWebp } from './webp.ts'

const QUALITY = 68

/** Draws the requested poses, or all if none is named, in both themes, including separate left stills. */
export async function drawStills(
  root: string,
  poses: Readonly<Record<string, FigurePose>>,
  requestedIds: readonly string[],
): Promise<void> {
  const folder = join(root, 'public/figures')
  mkdirSync(folder, { recursive: true })
  const lefts = [...leftPoses(poses)].map(([id, pose]) => [id, `${id}-left`, pose] as const)
  const rights = Object.entries(poses).map(([id, pose]) => [id, id, pose] as const)
  let bytes = 0
  let count = 0
  for (const [id, name, pose] of [...rights, ...lefts]) {
    if (requestedIds.length > 0 && !requestedIds.includes(id)) continue
    const size = { width: STILL_WIDTH, height: STILL_HEIGHT, samples: 2, isCropped: true }
    const drawn = drawStill(resolvePose(pose), { ...size, build: BODY_BUILDS.slender })
    for (const theme of ['light', 'dark'] as const) {
      const file = await encodeWebp(drawn.coloured(paletteOf(theme)), QUALITY)
      bytes += file.length
      count++
      writeIfChanged(join(folder, `${name}-${theme}.webp`), file)
    }
  }
  console.log(`${count} stills, ${(bytes / 1024 / (count || 1)).toFixed(1)} KB each`)
}

function writeIfChanged(path: string, bytes: Buffer): void {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return
  writeFileSync(path, bytes)
}
