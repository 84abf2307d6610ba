/** A server on this machine that does to files of a built app, to each once, what bad lines and foreign servers do. */
import { readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

/**
 * `lost`: the connection is cut. `page`: the page of the app comes in its place, with status 200. `empty` and `cut`: nothing or the
 * first half, as if that were all. `late`: no answer ever. `gone`: status 404.
 */
export type FaultMode = 'lost' | 'page' | 'empty' | 'cut' | 'late' | 'gone'

export interface Fault {
  /** As in the address, with a slash at the beginning. */
  readonly paths: readonly string[]
  readonly mode: FaultMode
}

export interface FaultyServer {
  readonly url: string
  /** The next request for each of the files goes wrong; null for a line without faults. */
  break(fault: Fault | null): void
  /** The paths that were asked for since the last `break`, in order, each as often as it was. */
  requests(): readonly string[]
  /** The files that have gone wrong. */
  broken(): ReadonlySet<string>
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.mp3': 'audio/mpeg',
}

/** Serves a build below `base`, with the lasting HTTP cache that hashed files have on a real host. */
export async function serveWithFaults({
  outDir,
  base = '/',
}: {
  outDir: string
  base?: string
}): Promise<FaultyServer> {
  let fault: Fault | null = null
  let broken = new Set<string>()
  let asked: string[] = []

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    asked.push(path)
    // A connection that is used again would be cut and mended by the browser itself.
    response.setHeader('connection', 'close')
    if (!path.startsWith(base)) return answer(response, 404, '.html', Buffer.from(''))
    const file = join(outDir, path.slice(base.length - 1))
    const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
    if (!isFile && extname(path) !== '') return answer(response, 404, '.html', Buffer.from(''))
    const page = join(outDir, 'index.html')
    const [name, body] = isFile ? [file, readFileSync(file)] : [page, readFileSync(page)]
    if (!fault?.paths.includes(path) || broken.has(path)) return answer(response, 200, extname(name), body)
    broken.add(path)
    misbehave(response, fault.mode, extname(name), body, readFileSync(page))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')

  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    break(next) {
      fault = next
      broken = new Set()
      asked = []
    },
    requests: () => asked,
    broken: () => broken,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function misbehave(response: ServerResponse, mode: FaultMode, type: string, body: Buffer, page: Buffer): void {
  switch (mode) {
    case 'lost':
      return void response.destroy()
    case 'page':
      return answer(response, 200, '.html', page)
    case 'empty':
      return answer(response, 200, type, Buffer.from(''))
    case 'cut':
      return answer(response, 200, type, body.subarray(0, Math.floor(body.length / 2)))
    case 'late':
      return
    case 'gone':
      return answer(response, 404, '.html', Buffer.from(''))
  }
}

function answer(response: ServerResponse, status: number, extension: string, body: Buffer): void {
  const isLasting = extension !== '.html' && extension !== '.webmanifest'
  response.writeHead(status, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  response.end(body)
}
