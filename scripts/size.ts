/**
 * `npm run size`: what a person downloads, from the finished build and the sounds on disk. Exit 1 past a limit; with `--json`
 * stdout is JSON only.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parseScript } from '../src/core/session/parseScript.ts'
import { clipSecondsOf } from '../src/core/session/clipLengths.ts'
import type { Catalogue } from '../src/core/session/catalogue.ts'
import { compileTimeline } from '../src/core/timeline/compile.ts'
import { builtFile, firstLoadFiles, type BuildManifest } from './size/firstLoad.ts'
import { FIRST_LOAD_LIMIT, sessionLimit } from './size/limits.ts'
import { sessionSounds } from './size/sessionSounds.ts'
import { ensureBuilt, finishedBuild } from './support/build.mjs'
import { loadClipLengths } from './support/loadClips.ts'
import { loadBundledScripts, loadCatalogue, type ScriptFile } from './support/loadContent.ts'
import { root } from './support/project.mjs'

interface Measured {
  readonly file: string
  readonly bytes: number
}

interface Sum {
  readonly name: string
  readonly files: readonly Measured[]
  /** Sounds that the session asks for and nobody has recorded. */
  readonly missing: readonly string[]
  readonly bytes: number
  readonly limit: number
}

const isJson = process.argv.includes('--json')

if ((await ensureBuilt(finishedBuild)) !== 0) fail('The app could not be built: see the lines above.')
const manifest = JSON.parse(readFileSync(`${root}dist/.vite/manifest.json`, 'utf8')) as BuildManifest
const catalogue = loadCatalogue()
const sums = [firstLoad(), ...loadBundledScripts().map((file) => sessionDownload(file, catalogue))]

if (isJson) console.log(JSON.stringify(sums, null, 2))
else sums.forEach(print)
process.exitCode = sums.some(({ bytes, limit }) => bytes > limit) ? 1 : 0

function firstLoad(): Sum {
  const files = firstLoadFiles(manifest).map((file) => ({
    file,
    bytes: gzipSync(readFileSync(`${root}dist/${file}`), { level: 9 }).length,
  }))
  return sumOf("Today's first load, gzip", files, [], FIRST_LOAD_LIMIT)
}

function sessionDownload({ file, text }: ScriptFile, catalogue: Catalogue): Sum {
  const parsed = parseScript(JSON.parse(text), { catalogue })
  if ('issues' in parsed) fail(`${file} has problems: run npm run sessions:check on it.`)
  const compiled = compileTimeline(parsed.script, catalogue, { clipSeconds: clipSecondsOf(loadClipLengths()) })
  if ('issues' in compiled) fail(`${file} has problems: run npm run sessions:check on it.`)
  const sounds = sessionSounds(parsed.script, compiled.timeline, catalogue)
  const wanted = [builtFile(manifest, file), builtFile(manifest, 'sessions/poses.json'), ...sounds]
  const files = wanted
    .filter((path) => existsSync(`${root}dist/${path}`))
    .map((path) => ({ file: path, bytes: statSync(`${root}dist/${path}`).size }))
  const missing = wanted.filter((path) => !existsSync(`${root}dist/${path}`))
  return sumOf(parsed.script.id, files, missing, sessionLimit(compiled.timeline.duration))
}

function sumOf(name: string, files: readonly Measured[], missing: readonly string[], limit: number): Sum {
  return { name, files, missing, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), limit }
}

function print({ name, files, missing, bytes, limit }: Sum): void {
  console.log(name)
  for (const { file, bytes } of files) console.log(`  ${kilobytes(bytes)}  ${file}`)
  for (const file of missing) console.log(`  not there yet  ${file}`)
  console.log(`  ${kilobytes(bytes)}  in all, ${bytes > limit ? 'past' : 'within'} the limit of${kilobytes(limit)}\n`)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(8)} KB`
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
