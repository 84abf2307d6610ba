/** Serves a build of the app from this machine. */
import { statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { root } from './project.mjs'

/**
 * Serves a build on an address of this machine (default 127.0.0.1), on the port or the next free one. Unknown pages are answered
 * with the app, missing files with 404. `urls` are all addresses, local ones first.
 *
 * @param {{ outDir: string, port: number, host?: string }} options
 * @returns {Promise<{ url: string, urls: readonly string[], close: () => Promise<void> }>}
 */
export async function serveBuild({ outDir, port, host = '127.0.0.1' }) {
  const { preview } = await import('vite')
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    // The app is the same for everyone, so any host name is fine.
    preview: { host, port, strictPort: false, allowedHosts: true },
    plugins: [missingFilesPlugin(resolve(root, outDir))],
  })
  const { local = [], network = [] } = server.resolvedUrls ?? {}
  const urls = [...local, ...network]
  const [url] = urls
  if (url === undefined) throw new Error('The server has no address')
  return { url, urls, close: () => server.close() }
}

/**
 * Vite's fallback would answer requests for missing files with the app's page and status 200.
 *
 * @param {string} folder
 * @returns {import('vite').Plugin}
 */
function missingFilesPlugin(folder) {
  return {
    name: 'answers-missing-files',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodePath(request.url ?? '/')
        const isThere = path !== null && statSync(join(folder, path), { throwIfNoEntry: false }) !== undefined
        if (isThere || (path !== null && extname(path) === '')) return next()
        response.statusCode = path === null ? 400 : 404
        response.end()
      })
    },
  }
}

/**
 * The decoded path of a URL; null if its escapes are invalid.
 *
 * @param {string} url
 */
function decodePath(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return null
  }
}
