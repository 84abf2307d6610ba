import type { Timeline } from '../../src/core/timeline/timeline.ts'
import { heard } from '../support/audioTap.ts'
import { bundledTimeline } from '../support/bundledTimeline.ts'
import { expect, test } from '../support/journey.ts'

/** A session without ambience, so that every sentence begins in silence. */
const session = 'upper-neck-ease-8'

/** Seconds of the session that are listened to. */
const LISTENED = 25

/** A clip may begin with a breath of silence; a sentence started by a timer is 30 to 95 ms late at the best of times. */
const TOLERANCE = 0.05

test('every sentence begins when the timeline says so', async ({ page }) => {
  const timeline = bundledTimeline(session)
  const from = quietPlace(timeline)
  const starts = sentencesFrom(timeline, from)

  await page.goto(`/sessions/${session}`)
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect.poll(async () => (await heard(page))?.onsets.length, { message: 'the bowl is heard' }).toBeGreaterThan(0)
  await page.getByRole('slider', { name: 'Place in the session' }).fill(String(from))
  const soughtAt = (await heard(page))?.currentTime ?? 0
  const onsets = async () => ((await heard(page))?.onsets ?? []).filter((at) => at > soughtAt)
  await expect
    .poll(async () => (await heard(page))?.currentTime, { timeout: 60_000, message: 'the sentences pass' })
    .toBeGreaterThan(soughtAt + LISTENED + 1)

  const [first = NaN, ...later] = await onsets()
  const expected = starts.slice(1).map((start) => first + start - (starts[0] ?? NaN))
  const misses = expected.map((at) => Math.min(...later.map((onset) => Math.abs(onset - at))))
  expect(Math.max(...misses), `misses ${misses.map((miss) => miss.toFixed(3)).join(' ')}`).toBeLessThan(TOLERANCE)
})

function sentencesFrom({ cues }: Timeline, from: number): readonly number[] {
  const starts = cues.filter(({ track }) => track === 'voice').map(({ startTime }) => startTime)
  return starts.filter((start) => start > from && start < from + LISTENED)
}

/** A place that the slider knows, past the ringing of the bowl, with silence around it and some sentences soon after. */
function quietPlace(timeline: Timeline): number {
  const sounds = timeline.cues.filter(({ track }) => track === 'voice' || track === 'chime')
  const isQuiet = (place: number) =>
    sounds.every(({ startTime, endTime }) => endTime < place - 0.5 || startTime > place + 1)
  const places = Array.from({ length: 100 }, (_, index) => 30 + index * 5)
  const place = places.find((place) => isQuiet(place) && sentencesFrom(timeline, place).length > 3)
  if (place === undefined) throw new Error('The session is never quiet')
  return place
}
