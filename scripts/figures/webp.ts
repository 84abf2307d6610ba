/** Writes a picture as WebP; the encoder is WebAssembly, so every machine makes the same bytes. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import encode, { init } from '@jsquash/webp/encode.js'
import type { StillImage } from '../../src/figure/render/drawStill.ts'

const require = createRequire(import.meta.url)
let ready: Promise<unknown> | null = null

/** The bytes of a picture; `quality` 0–100, edges of the transparency stay sharp. */
export async function encodeWebp({ width, height, pixels }: StillImage, quality: number): Promise<Buffer> {
  ready ??= load()
  await ready
  const image = { width, height, data: new Uint8ClampedArray(pixels), colorSpace: 'srgb' as const }
  return Buffer.from(await encode(image, { quality, method: 6, alpha_quality: 80, exact: 0 }))
}

async function load(): Promise<void> {
  const file = require.resolve('@jsquash/webp/codec/enc/webp_enc_simd.wasm')
  await init(await WebAssembly.compile(readFileSync(file)))
}
