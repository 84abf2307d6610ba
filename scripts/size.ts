/**
 * `npm run size`: what a person downloads, from the finished build and the sounds on disk. Exit 1 past a limit; with `--json`
 * stdout is JSON only.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { createClipSeconds } from '../src/core/sound/clipLengths.ts'
import { readJson } from '../src/core/json/readJson.ts'
import { prepareSession } from '../src/core/session/prepareSession.ts'
import { builtFile, firstLoadFiles, type BuildManifest } from './size/firstLoad.ts'
import { FIRST_LOAD_LIMIT, sessionLimit } from './size/limits.ts'
import { sessionSounds } from './size/sessionSounds.ts'
import { ensureBuilt, finishedBuild } from './support/build.mjs'
import { oneLine, readArguments, runCommand } from './support/cli.ts'
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

const dist = `${root}${finishedBuild.outDir}/`

await runCommand(async () => {
  const given = readArguments(process.argv.slice(2))
  if ('unknownOption' in given) throw new Error(`there is no option ${oneLine(given.unknownOption)}, only --json.`)
  if ((await ensureBuilt(finishedBuild)) !== 0) throw new Error('the app could not be built, see the lines above.')
  const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as BuildManifest
  const sums = [firstLoad(manifest), ...loadBundledScripts().map((file) => sessionDownload(file, manifest))]
  if (given.isJson) console.log(JSON.stringify(sums, null, 2))
  else sums.forEach(print)
  return sums.some(({ bytes, limit }) => bytes > limit) ? 1 : 0
})

function firstLoad(manifest: BuildManifest): Sum {
  const files = firstLoadFiles(manifest).map((file) => ({
    file,
    bytes: gzipSync(readFileSync(`${dist}${file}`), { level: 9 }).length,
  }))
  return sumOf("Today's first load, gzip", files, [], FIRST_LOAD_LIMIT)
}

function sessionDownload({ file, text }: ScriptFile, manifest: BuildManifest): Sum {
  const catalogue = loadCatalogue()
  const session = prepareSession(readJson(text), { catalogue, clipSeconds: createClipSeconds(loadClipLengths()) })
  if ('issues' in session) throw new Error(`${file} has problems, npm run sessions:check names them.`)
  const wanted = [builtFile(manifest, file), ...sessionSounds(session.script, session.timeline, catalogue)]
  const there = wanted.filter((path) => existsSync(`${dist}${path}`))
  const files = there.map((path) => ({ file: path, bytes: statSync(`${dist}${path}`).size }))
  const missing = wanted.filter((path) => !there.includes(path))
  return sumOf(session.script.id, files, missing, sessionLimit(session.timeline.duration))
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
  return `${(bytes / 1000).toFixed(1).padStart(8)} KB`
}
