/**
 * The main journey in one engine: a session is started by a tap and heard, the disc moves in time with its breath, pause and a
 * jump do what they say, the end writes the practice into the log, and all of it goes on without a network.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Timeline } from '../../src/core/timeline/timeline.ts'
import { breathAt } from './breathAt.ts'
import type { EnginePage } from './engine.ts'
import type { NullSink } from './nullSink.ts'
import { installProbe, seenIn, zeroOf } from './probe.ts'

export interface World {
  readonly page: EnginePage
  readonly sink: NullSink
  readonly timeline: Timeline
  readonly title: string
  readonly url: string
  /** The server is gone from now on. */
  readonly cutNetwork: () => Promise<void>
  readonly log: (line: string) => void
}

/** Rain at its quietest is a good deal louder; digital silence is 0. */
const AUDIBLE = 0.002
/** The breath is led from here on, and is watched for so long. */
const WATCHED_FROM = 17
const WATCHED = 40
/** The disc may be as much ahead or behind: an output latency, a frame on a busy machine. */
const TOLERANCE = 0.4

export async function playMainJourney(world: World): Promise<void> {
  const { page, log } = world
  await page.open(world.url)
  await until('the worker keeps the app', () => page.evaluate(isKept))

  await startSession(world)
  await watchBreath(world)

  await page.tap(control(/^Pause$/))
  await until('pause is silence', () => isSilent(world))
  const scale = await discOf(page)
  await wait(2000)
  check((await discOf(page)) === scale, 'the disc stands still while paused')
  await page.tap(control(/^Resume$/))
  await until('resume is sound', () => isHeard(world))
  log('  pause is silence and stillness, resume is sound')

  const before = await placeOf(page)
  for (let press = 0; press < 4; press++) await page.press(PLACE, 'ArrowRight')
  await until('the place has jumped', async () => (await placeOf(page)) >= before + 10)
  await until('sound goes on from there', () => isHeard(world))
  await moves(world)
  log(`  a jump from ${before} s to ${await placeOf(page)} s: sound and disc go on`)

  await page.tap(control(/^End session$/))
  await wait(500)
  if (await page.evaluate(`Boolean(document.querySelector('${DIALOG}'))`)) await page.tap(control(/^End/, DIALOG))
  await until('the practice is saved', () => page.evaluate(`/Saved/.test(document.querySelector('h1')?.textContent)`))
  await page.tap(control(/^Done$/))
  await isInLog(world, 1)
  await page.reload()
  await isInLog(world, 1)
  log('  the end is saved, and stands in the log after a reload')

  await world.cutNetwork()
  await page.reload()
  await isInLog(world, 1)
  await startSession(world)
  log('  without a network the log opens, and the session starts and is heard')
}

/** Looks for the session in the library, taps Start, and waits until it is heard. */
async function startSession(world: World): Promise<void> {
  const { page } = world
  await appears(page, control(/^Library$/))
  await page.tap(control(/^Library$/))
  await appears(page, control(new RegExp(world.title)))
  await page.tap(control(new RegExp(world.title)))
  await appears(page, control(/^Start/))
  await installProbe(page)
  await page.tap(control(/^Start/))
  await until('the start is heard', () => isHeard(world))
}

/** Watches 40 s of the session, which on a busy machine may take longer. */
async function watchBreath(world: World): Promise<void> {
  const { page, sink, timeline, log } = world
  await reaches(world, WATCHED_FROM)
  const from = performance.now()
  await reaches(world, WATCHED_FROM + WATCHED)
  const [seen, now] = [await seenIn(page), performance.now()]
  const zero = zeroOf(seen, timeline)
  const looks = seen.samples
    .map(({ at, clock, scale }) => ({ position: clock - zero, scale, at: now - (seen.now - at) }))
    .filter(({ position }) => position >= WATCHED_FROM && position < WATCHED_FROM + WATCHED)
  log('  position  phase    expected    disc   sound')
  for (let position = WATCHED_FROM; position < WATCHED_FROM + WATCHED; position += 2) {
    const look = looks.find((look) => look.position >= position)
    if (look) log(rowOf(look, timeline, sink.loudness(look.at - 1000, look.at + 1000)))
  }
  const late = looks.filter(({ position, scale }) => !isInTime(timeline, position, scale))
  const loudness = sink.loudness(from, now)
  log(`  ${WATCHED} s of the session in ${((now - from) / 1000).toFixed(1)} s; loudness ${loudness.toFixed(4)}`)
  log(`  ${looks.length} looks at the disc, ${late.length} of them out of time`)
  check(looks.length > WATCHED, 'the disc is looked at')
  check(late.length <= looks.length / 50, 'the disc moves in time with the breath')
  check(loudness > AUDIBLE, 'it is heard all the while')
}

function reaches({ page, timeline }: World, position: number): Promise<void> {
  return until(
    `the session reaches ${position} s`,
    async () => {
      const seen = await seenIn(page)
      return (seen.samples.at(-1)?.clock ?? 0) - zeroOf(seen, timeline) > position
    },
    150,
  )
}

function rowOf(look: { position: number; scale: number }, timeline: Timeline, loudness: number): string {
  const expected = breathAt(timeline, look.position)
  const numbers = [expected?.scale ?? NaN, look.scale].map((scale) => scale.toFixed(3).padStart(8))
  const phase = (expected?.phase ?? '').padEnd(8)
  return `  ${look.position.toFixed(1).padStart(8)}  ${phase} ${numbers.join('')}${loudness.toFixed(4).padStart(8)}`
}

/** True where the disc was, is or will be as it should be within the tolerance. */
function isInTime(timeline: Timeline, position: number, scale: number): boolean {
  const near = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].flatMap(
    (part) => breathAt(timeline, position + part * TOLERANCE)?.scale ?? [],
  )
  return scale >= Math.min(...near) - 0.01 && scale <= Math.max(...near) + 0.01
}

async function moves(world: World): Promise<void> {
  const scales: number[] = []
  for (let look = 0; look < 12; look++) {
    scales.push(await discOf(world.page))
    await wait(500)
  }
  check(
    Math.max(...scales) - Math.min(...scales) > 0.1,
    `the disc moves: ${scales.map((scale) => scale.toFixed(2)).join(' ')}`,
  )
}

async function isInLog({ page, title }: World, count: number): Promise<void> {
  await appears(page, control(/^Practice$/))
  await page.tap(control(/^Practice$/))
  const rows = `[...document.querySelectorAll('main li')].filter((row) => row.textContent.includes(${JSON.stringify(title)})).length`
  await until('the practice is in the log', async () => (await page.evaluate(rows)) === count)
}

async function isHeard({ sink }: World): Promise<boolean> {
  const now = performance.now()
  return sink.loudness(now - 1000, now) > AUDIBLE
}

async function isSilent({ sink }: World): Promise<boolean> {
  const now = performance.now()
  return sink.loudness(now - 500, now) === 0
}

const PLACE = `document.querySelector('input[type=range][aria-label="Place in the session"]')`

async function placeOf(page: EnginePage): Promise<number> {
  return Number(await page.evaluate(`${PLACE}.value`))
}

async function discOf(page: EnginePage): Promise<number> {
  return Number(
    await page.evaluate(`new DOMMatrix(getComputedStyle(document.querySelector('.breath svg')).transform).a`),
  )
}

const isKept = `navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === 'activated')`

const DIALOG = 'dialog[open], [role=dialog], [role=alertdialog]'

/** The expression of the first visible control with such a name. */
function control(name: RegExp, inside = 'body'): string {
  return `[...document.querySelector('${inside}').querySelectorAll('a, button')].find((control) =>
    control.checkVisibility() && ${name}.test((control.ariaLabel ?? control.textContent).replace(/\\s+/g, ' ').trim()))`
}

function appears(page: EnginePage, element: string): Promise<void> {
  return until(`there is ${element}`, () => page.evaluate(`Boolean(${element})`))
}

/** Asks again and again until it is so; after so many seconds it is a failure. */
async function until(what: string, isSo: () => Promise<unknown>, seconds = 30): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It did not come about that ${what}`)
    await wait(200)
  }
}

function check(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`It is not so that ${what}`)
}
