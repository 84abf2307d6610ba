import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { serveBuild } from '../../../scripts/support/serve.mjs'
import { sessionIndex } from '../../../scripts/vite/sessionIndex.ts'

/** Builds the page with the sound of the app and serves it until `close`. */
export async function serveSoundPage(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'meru-sound-'))
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [sessionIndex({ folders: [] })],
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  })
  const server = await serveBuild({ outDir, port: 4193 })
  return {
    url: server.url,
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true })
    },
  }
}
