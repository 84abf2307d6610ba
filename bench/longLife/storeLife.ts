import type { Page } from 'playwright'
import { replaceLog } from '../../scripts/screens/seedPracticeLog.mjs'

const DAY = 86_400_000

/** Puts a life of so many practices, with a feeling each, in place of the log: two a day, the last one an hour ago. */
export async function storeLife(page: Page, practices: number): Promise<void> {
  const now = Date.now()
  const entries = Array.from({ length: practices }, (_, index) => {
    const id = `practice-${index}`
    const startedAt = Math.round(now - 3_600_000 - (index * DAY) / 2)
    const practice = {
      kind: 'practice',
      id,
      recordedAt: startedAt + 600_000,
      startedAt,
      utcOffset: 0,
      timeZone: 'Europe/London',
      dayStart: 240,
      planned: 600,
      active: 600,
      endReason: 'done',
      origin: 'live',
      session: 'mid-thoracic-10',
      title: 'Mid-back mobility',
      regions: ['mid'],
      painBefore: 5,
    }
    return [practice, { kind: 'feeling', id: `feeling-${index}`, target: id, recordedAt: startedAt, painAfter: 4 }]
  }).flat()
  await page.evaluate(replaceLog, entries)
}
