/** Serves a build of the app from this machine. */
import { statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { root } from './project.mjs'

/**
 * Serves a built folder on an address of this machine, 127.0.0.1 if none is given, on the port or the next free one. A page that
 * is not there is answered with the app, a file that is not there with 404. `urls` are all addresses, this machine's first.
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
    // The app is the same for everybody, so any name by which this machine is reached will do.
    preview: { host, port, strictPort: false, allowedHosts: true },
    plugins: [answersMissingFiles(resolve(root, outDir))],
  })
  const { local = [], network = [] } = server.resolvedUrls ?? {}
  const urls = [...local, ...network]
  const [url] = urls
  if (url === undefined) throw new Error('The server has no address')
  return { url, urls, close: () => server.close() }
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
        const path = pathOf(request.url ?? '/')
        const isThere = path !== null && statSync(join(folder, path), { throwIfNoEntry: false }) !== undefined
        if (isThere || (path !== null && extname(path) === '')) return next()
        response.statusCode = path === null ? 400 : 404
        response.end()
      })
    },
  }
}

/**
 * The path of an address without its escapes; null where they are none.
 *
 * @param {string} url
 */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return null
  }
}
