/**
 * `npm run journeys:engines`: the main journey in Firefox and WebKitGTK, with the scale of the breath disc and the loudness of
 * what was heard over 40 s. Takes about five minutes. What is not there is said, and the other engine goes on;
 * `npm run journeys:engines -- firefox` plays in one. Exit code 1 where an engine that is there fails.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuilt, testBuild } from '../../scripts/support/build.mjs'
import { root } from '../../scripts/support/project.mjs'
import { serveBuild } from '../../scripts/support/serve.mjs'
import { bundledTimeline } from '../support/bundledTimeline.ts'
import type { Engine } from './engine.ts'
import { firefox } from './firefox.ts'
import { playMainJourney } from './mainJourney.ts'
import { missingSink, openNullSink } from './nullSink.ts'
import { webkit } from './webkit.ts'

const engines: Readonly<Record<string, Engine>> = { firefox, webkit }

const [wanted] = process.argv.slice(2)
if (wanted !== undefined && !(wanted in engines)) {
  console.error(`There is no engine ${wanted}: choose from ${Object.keys(engines).join(', ')}.`)
  process.exit(1)
}
const chosen = Object.entries(engines).flatMap(([name, engine]) => ((wanted ?? name) === name ? [engine] : []))
const present = chosen.filter(isPresent)
if (present.length === 0) {
  console.log('None of the engines is there, so nothing was tried.')
  process.exit(0)
}
if ((await ensureBuilt(testBuild)) !== 0) throw new Error('The app could not be built')
const verdicts: string[] = []
for (const engine of present) verdicts.push(`${engine.name}: ${(await passes(engine)) ? 'passed' : 'failed'}`)
console.log(`\n${verdicts.join('\n')}`)
process.exit(verdicts.some((verdict) => verdict.endsWith('failed')) ? 1 : 0)

function isPresent({ missing }: Engine): boolean {
  const sentence = missing() ?? missingSink()
  if (sentence !== null) console.log(sentence)
  return sentence === null
}

async function passes(engine: Engine): Promise<boolean> {
  const sink = await openNullSink()
  const served = await serveBuild({ outDir: testBuild.outDir, port: 4187 })
  const { version, page } = await engine.start(sink.server)
  console.log(`\n${engine.name} ${version}`)
  try {
    await playMainJourney({
      page,
      sink,
      timeline: bundledTimeline('two-minutes-of-breath', 'tests/fixtures/sessions'),
      title: 'Two minutes of breath',
      url: served.url,
      cutNetwork: () => served.close(),
      log: console.log,
    })
    return true
  } catch (error) {
    console.log(`  ${error instanceof Error ? error.message : String(error)}`)
    await keepPicture(engine, await page.screenshot().catch(() => null))
    return false
  } finally {
    await page.close().catch(() => undefined)
    await served.close().catch(() => undefined)
    await sink.close()
  }
}

async function keepPicture({ name }: Engine, picture: Buffer | null): Promise<void> {
  if (picture === null) return
  const file = join('test-results', `${name}.png`)
  await mkdir(join(root, 'test-results'), { recursive: true })
  await writeFile(join(root, file), picture)
  console.log(`  What it looked like: ${file}`)
}
