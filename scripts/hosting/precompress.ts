import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What shrinks; pictures, fonts and sounds are compressed as they are. */
const TEXT = /\.(?:js|css|html|json|svg|webmanifest|txt)$/
/** Below this a packet is a packet. */
const SMALL = 1024

/** Writes a `.gz` and a `.br` beside every text of a built folder that shrinks; how many files were written. */
export function precompress(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && TEXT.test(entry.name),
  )
  let written = 0
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    const bytes = readFileSync(path)
    if (bytes.length < SMALL) continue
    for (const [ending, packed] of [
      ['gz', gzipSync(bytes, { level: 9 })],
      ['br', brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })],
    ] as const) {
      if (packed.length >= bytes.length) continue
      writeFileSync(`${path}.${ending}`, packed)
      written += 1
    }
  }
  return written
}
