/** Checks a server's responses, file by file. */
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'

/** The result of a check; `failure` is null if it passed. */
export interface CheckResult {
  readonly description: string
  readonly failure: string | null
}

interface HttpResponse {
  readonly status: number
  readonly header: (name: string) => string
}

const CACHE_FOREVER = 'public, max-age=31536000, immutable'
const CACHE_WEEK = 'public, max-age=604800'

/** Requests one file of each kind from a build in `folder` that is served at `url`. */
export async function checkResponses(url: string, folder: string): Promise<readonly CheckResult[]> {
  const firstFile = (place: string, ending: string) => {
    const name = readdirSync(join(folder, place), { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .find((name) => name.endsWith(ending))
    return `${place}/${name ?? `nothing${ending}`}`
  }
  const chunk = firstFile('assets', '.js')
  const files: readonly (readonly [path: string, type: RegExp, cache: string])[] = [
    ['', /^text\/html; ?charset=utf-8$/i, 'no-cache'],
    ['index.html', /^text\/html; ?charset=utf-8$/i, 'no-cache'],
    ['sw.js', /^(application|text)\/javascript/, 'no-cache'],
    ['manifest.webmanifest', /^application\/manifest\+json/, 'no-cache'],
    [chunk, /^(application|text)\/javascript/, CACHE_FOREVER],
    [firstFile('assets', '.css'), /^text\/css/, CACHE_FOREVER],
    [firstFile('assets', '.woff2'), /^(font|application)\/.*woff2/, CACHE_FOREVER],
    [firstFile('audio', '.mp3'), /^audio\/mpeg/, CACHE_WEEK],
    [firstFile('figures', '.webp'), /^image\/webp/, CACHE_WEEK],
    ['icons/icon-192.png', /^image\/png/, 'no-cache'],
  ]
  const results: CheckResult[] = []
  const record = (description: string, failures: readonly (string | false)[]) =>
    results.push({ description, failure: failures.filter(Boolean).join('; ') || null })

  for (const [path, type, cache] of files) {
    const response = await get(url + path)
    record(`type and cache of ${displayPath(path)}`, [
      response.status !== 200 && `status ${response.status}`,
      !type.test(response.header('content-type')) && `type ${response.header('content-type')}`,
      response.header('cache-control') !== cache && `cache ${response.header('cache-control')}`,
    ])
  }
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    const responses = [await get(url), await get(url + chunk), await get(`${url}assets/gone.js`)]
    const failing = responses.find((response) => !value.test(response.header(name)))
    record(name, [failing !== undefined && `“${failing.header(name)}” with status ${failing.status}`])
  }
  for (const encoding of ['gzip', 'br']) {
    const response = await get(url + chunk, { 'accept-encoding': encoding })
    const isEncoded = response.header('content-encoding') === encoding
    // In nginx, Brotli is a separate module, which the config leaves optional.
    const isOptional = encoding === 'br' && /nginx/.test(response.header('server'))
    record(`a chunk comes as ${encoding}${isOptional && !isEncoded ? ' (needs a module)' : ''}`, [
      !isEncoded && !isOptional && `content-encoding “${response.header('content-encoding')}”`,
      isEncoded && !/accept-encoding/i.test(response.header('vary')) && 'no Vary',
    ])
  }
  const page = await get(`${url}practice`, { accept: 'text/html' })
  record('a page of the app opens', [
    page.status !== 200 && `status ${page.status}`,
    page.header('cache-control') !== 'no-cache' && `cache ${page.header('cache-control')}`,
  ])
  for (const [description, path] of MISSING_PATHS) {
    const response = await get(url + path, { accept: path.includes('.') ? 'text/html,*/*' : '*/*' })
    record(`404 for ${description}`, [
      response.status !== 404 && `status ${response.status}`,
      /immutable|max-age/.test(response.header('cache-control')) && 'and may be kept',
    ])
  }
  return results
}

const SECURITY_HEADERS: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none'; script-src 'self';/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
}

const MISSING_PATHS: readonly (readonly [description: string, path: string])[] = [
  ['a chunk that is gone', 'assets/gone-12345678.js'],
  ['a sound that is gone', 'audio/gone.mp3'],
  ['a picture that is gone', 'figures/gone.webp'],
  ['a path that a script asks for', 'nowhere'],
  ['the list of the build', '.vite/manifest.json'],
]

const displayPath = (path: string) =>
  path === '' ? 'the page' : path.replace(/^(assets|audio|figures)\/.*(\.\w+)$/, '$1/*$2')

/** Requests a URL without decoding it: `fetch` would decompress the body and hide its encoding. */
function get(url: string, headers: Readonly<Record<string, string>> = { accept: '*/*' }): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const clientRequest = request(url, { headers }, (response) => {
      response.resume()
      resolve({
        status: response.statusCode ?? 0,
        header: (name) => [response.headers[name] ?? ''].flat().join(', '),
      })
    })
    clientRequest.on('error', reject)
    clientRequest.end()
  })
}
