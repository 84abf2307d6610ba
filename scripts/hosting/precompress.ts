import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Text files; pictures, fonts and sounds are already compressed. */
const COMPRESSIBLE = /\.(?:js|css|html|json|svg|webmanifest|txt)$/
/** Smaller files fit into one packet anyway. */
const MIN_BYTES = 1024

/** Writes a `.gz` and a `.br` beside every text file in a build that gets smaller; returns the number of files written. */
export function precompress(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && COMPRESSIBLE.test(entry.name),
  )
  let written = 0
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    const bytes = readFileSync(path)
    if (bytes.length < MIN_BYTES) continue
    for (const [extension, compressed] of [
      ['gz', gzipSync(bytes, { level: 9 })],
      ['br', brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })],
    ] as const) {
      if (compressed.length >= bytes.length) continue
      writeFileSync(`${path}.${extension}`, compressed)
      written += 1
    }
  }
  return written
}
