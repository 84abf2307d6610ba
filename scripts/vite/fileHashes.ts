import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/** One line of the list of files that the service worker keeps. */
interface PrecacheEntry {
  url: string
  integrity?: string
}

export interface FileHashes {
  /** Finds out where the build goes. */
  readonly plugin: Plugin
  /** Adds the hash of each file to its line, so that the worker keeps no file that arrived cut, empty or as another one. */
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
