/** Serves a build of the app on this machine. */
import { statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { root } from './project.mjs'

/**
 * Serves a built folder on 127.0.0.1, on the port or the next free one. Unknown paths answer with the app, unknown files with 404.
 *
 * @param {{ outDir: string, port: number }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveBuild({ outDir, port }) {
  const { preview } = await import('vite')
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: false },
    plugins: [answersMissingFiles(resolve(root, outDir))],
  })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('The server has no address')
  return { url, close: () => server.close() }
}

/**
 * Vite's fallback would answer a missing sound with the page of the app and status 200.
 *
 * @param {string} folder
 * @returns {import('vite').Plugin}
 */
function answersMissingFiles(folder) {
  return {
    name: 'answers-missing-files',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
        if (extname(path) === '' || statSync(join(folder, path), { throwIfNoEntry: false })) return next()
        response.statusCode = 404
        response.end()
      })
    },
  }
}
