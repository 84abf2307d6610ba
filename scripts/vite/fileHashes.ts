import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/** An entry of the service worker's precache manifest. */
interface PrecacheEntry {
  url: string
  integrity?: string
}

export interface FileHashes {
  /** Determines the output folder of the build. */
  readonly plugin: Plugin
  /** Adds the hash of each file to its entry, so that the worker never caches a truncated, empty or wrong file. */
  readonly addIntegrity: <T extends PrecacheEntry>(entries: T[]) => { manifest: T[]; warnings: string[] }
}

/** Subresource integrity for the precache (https://www.w3.org/TR/SRI/), from the files as they were written. */
export function fileHashes(): FileHashes {
  let outDir = 'dist'
  return {
    plugin: {
      name: 'meru-file-hashes',
      configResolved({ root, build }) {
        outDir = resolve(root, build.outDir)
      },
    },
    addIntegrity(entries) {
      const hash = (url: string) =>
        createHash('sha256')
          .update(readFileSync(resolve(outDir, url)))
          .digest('base64')
      return { manifest: entries.map((entry) => ({ ...entry, integrity: `sha256-${hash(entry.url)}` })), warnings: [] }
    },
  }
}
