/** Encodes a picture as WebP. The encoder is WebAssembly, so every machine produces the same bytes. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import encode, { init } from '@jsquash/webp/encode.js'
import type { StillImage } from '../../src/figure/render/drawStill.ts'

const require = createRequire(import.meta.url)
let encoder: Promise<unknown> | null = null

/** The bytes of a picture; `quality` is 0–100. Transparent edges stay sharp. */
export async function encodeWebp({ width, height, pixels }: StillImage, quality: number): Promise<Buffer> {
  encoder ??= loadEncoder()
  await encoder
  const image = { width, height, data: new Uint8ClampedArray(pixels), colorSpace: 'srgb' as const }
  return Buffer.from(await encode(image, { quality, method: 6, alpha_quality: 80, exact: 0 }))
}

async function loadEncoder(): Promise<void> {
  const file = require.resolve('@jsquash/webp/codec/enc/webp_enc_simd.wasm')
  await init(await WebAssembly.compile(readFileSync(file)))
}
