import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { serveBuild } from '../../scripts/support/serve.mjs'

export interface ServedPage {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Builds the page whose `index.html` lies in the folder, which may use the code of the app, and serves it until `close`. */
export async function servePage(folder: URL, plugins: Plugin[]): Promise<ServedPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'meru-page-'))
  await build({
    root: fileURLToPath(folder),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins,
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
