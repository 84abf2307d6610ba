/** Lays out pictures on a coloured background. */
import type { StillImage } from '../../src/figure/render/drawStill.ts'
import type { Vec3 } from '../../src/figure/math.ts'

/** Lays out pictures in columns; all must have the same size. */
export function layOut(pictures: readonly StillImage[], columns: number, ground: Vec3): StillImage {
  const [first] = pictures
  if (!first) throw new Error('There is nothing to lay out')
  const width = first.width * Math.min(columns, pictures.length)
  const height = first.height * Math.ceil(pictures.length / columns)
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i++) pixels.set([...ground.map((c) => c * 255), 255], i * 4)
  pictures.forEach((picture, i) => {
    const left = (i % columns) * first.width
    const top = Math.floor(i / columns) * first.height
    for (let y = 0; y < first.height; y++)
      for (let x = 0; x < first.width; x++)
        blend(pixels, ((top + y) * width + left + x) * 4, picture.pixels, (y * first.width + x) * 4)
  })
  return { width, height, pixels }
}

function blend(target: Uint8ClampedArray, at: number, source: Uint8ClampedArray, from: number): void {
  const opacity = (source[from + 3] ?? 0) / 255
  for (let k = 0; k < 3; k++) target[at + k] = (target[at + k] ?? 0) * (1 - opacity) + (source[from + k] ?? 0) * opacity
}
