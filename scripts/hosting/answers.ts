/** What a server answers, file by file. */
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'

/** Something that has to be so; `fault` says what is so instead. */
export interface Finding {
  readonly what: string
  readonly fault: string | null
}

interface Answer {
  readonly status: number
  readonly header: (name: string) => string
}

const FOREVER = 'public, max-age=31536000, immutable'
const WEEK = 'public, max-age=604800'

/** Asks for one file of each kind of a build that lies in `folder` and is served at `url`. */
export async function findAnswers(url: string, folder: string): Promise<readonly Finding[]> {
  const first = (place: string, ending: string) => {
    const name = readdirSync(join(folder, place), { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .find((name) => name.endsWith(ending))
    return `${place}/${name ?? `nothing${ending}`}`
  }
  const chunk = first('assets', '.js')
  const files: readonly (readonly [path: string, type: RegExp, cache: string])[] = [
    ['', /^text\/html; ?charset=utf-8$/i, 'no-cache'],
    ['index.html', /^text\/html; ?charset=utf-8$/i, 'no-cache'],
    ['sw.js', /^(application|text)\/javascript/, 'no-cache'],
    ['manifest.webmanifest', /^application\/manifest\+json/, 'no-cache'],
    [chunk, /^(application|text)\/javascript/, FOREVER],
    [first('assets', '.css'), /^text\/css/, FOREVER],
    [first('assets', '.woff2'), /^(font|application)\/.*woff2/, FOREVER],
    [first('audio', '.mp3'), /^audio\/mpeg/, WEEK],
    [first('figures', '.webp'), /^image\/webp/, WEEK],
    ['icons/icon-192.png', /^image\/png/, 'no-cache'],
  ]
  const findings: Finding[] = []
  const note = (what: string, faults: readonly (string | false)[]) =>
    findings.push({ what, fault: faults.filter(Boolean).join('; ') || null })

  for (const [path, type, cache] of files) {
    const answer = await ask(url + path)
    note(`type and cache of ${shown(path)}`, [
      answer.status !== 200 && `status ${answer.status}`,
      !type.test(answer.header('content-type')) && `type ${answer.header('content-type')}`,
      answer.header('cache-control') !== cache && `cache ${answer.header('cache-control')}`,
    ])
  }
  for (const [name, value] of Object.entries(secured)) {
    const answers = [await ask(url), await ask(url + chunk), await ask(`${url}assets/gone.js`)]
    const lacking = answers.find((answer) => !value.test(answer.header(name)))
    note(name, [lacking !== undefined && `“${lacking.header(name)}” with status ${lacking.status}`])
  }
  for (const encoding of ['gzip', 'br']) {
    const answer = await ask(url + chunk, { 'accept-encoding': encoding })
    const isPacked = answer.header('content-encoding') === encoding
    // nginx has Brotli in a module of its own, which the config leaves to those who want it.
    const isOptional = encoding === 'br' && /nginx/.test(answer.header('server'))
    note(`a chunk comes as ${encoding}${isOptional && !isPacked ? ' (needs a module)' : ''}`, [
      !isPacked && !isOptional && `content-encoding “${answer.header('content-encoding')}”`,
      isPacked && !/accept-encoding/i.test(answer.header('vary')) && 'no Vary',
    ])
  }
  const page = await ask(`${url}practice`, { accept: 'text/html' })
  note('a page of the app opens', [
    page.status !== 200 && `status ${page.status}`,
    page.header('cache-control') !== 'no-cache' && `cache ${page.header('cache-control')}`,
  ])
  for (const [what, path] of missing) {
    const answer = await ask(url + path, { accept: path.includes('.') ? 'text/html,*/*' : '*/*' })
    note(`404 for ${what}`, [
      answer.status !== 404 && `status ${answer.status}`,
      /immutable|max-age/.test(answer.header('cache-control')) && 'and may be kept',
    ])
  }
  return findings
}

const secured: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none'; script-src 'self';/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
}

const missing: readonly (readonly [what: string, path: string])[] = [
  ['a chunk that is gone', 'assets/gone-12345678.js'],
  ['a sound that is gone', 'audio/gone.mp3'],
  ['a picture that is gone', 'figures/gone.webp'],
  ['a path that a script asks for', 'nowhere'],
  ['the list of the build', '.vite/manifest.json'],
]

const shown = (path: string) =>
  path === '' ? 'the page' : path.replace(/^(assets|audio|figures)\/.*(\.\w+)$/, '$1/*$2')

/** Node's own `fetch` unpacks answers and hides how they were packed. */
function ask(url: string, headers: Readonly<Record<string, string>> = { accept: '*/*' }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (answer) => {
      answer.resume()
      resolve({
        status: answer.statusCode ?? 0,
        header: (name) => [answer.headers[name] ?? ''].flat().join(', '),
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
