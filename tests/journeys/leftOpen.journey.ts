import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'

const evening = '2026-11-19T20:00:00+01:00'
const nextMorning = '2026-11-20T08:30:00+01:00'

test('left open overnight, Today is of today: the pain is asked again and yesterday’s goes into no practice', async ({
  page,
}) => {
  await page.clock.install({ time: evening })
  await page.goto('/')
  await page.getByRole('checkbox', { name: 'Lower back' }).check()
  const pain = page.getByRole('slider')
  await pain.fill('7')
  await expect(pain).toHaveAttribute('aria-valuetext', /^7/)
  await expect(page.getByRole('listitem').filter({ hasText: 'Thursday: today' })).toBeAttached()

  // The page cannot really be hidden here: the clock moves on as in a phone that slept, then the events of a return come.
  await page.clock.setSystemTime(nextMorning)
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('focus'))
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  })

  await expect(page.getByRole('listitem').filter({ hasText: 'Friday: today' })).toBeAttached()
  await expect(page.getByRole('listitem').filter({ hasText: 'Thursday: today' })).toHaveCount(0)
  await expect(pain).toHaveAttribute('data-state', 'unsaid')

  await page.getByRole('button', { name: /^Start/ }).click()
  const place = page.getByRole('slider', { name: /in the session/ })
  await expect
    .poll(async () => Number(await place.inputValue()), { timeout: 60_000, message: 'some seconds pass' })
    .toBeGreaterThanOrEqual(11)
  await page.getByRole('button', { name: 'End session' }).click()
  await expect(page.getByText(/today at 08:3\d/)).toBeVisible()
  const [entry] = await practices(page)
  expect(entry).toMatchObject({ kind: 'practice', utcOffset: 60 })
  expect(entry).not.toHaveProperty('painBefore')
})

/** The practices as the store of the browser holds them. */
function practices(page: Page): Promise<readonly object[]> {
  return page.evaluate(async () => {
    const { indexedDB } = window
    const open = indexedDB.open('meru')
    await new Promise((resolve) => (open.onsuccess = resolve))
    const all = open.result.transaction('log').objectStore('log').getAll()
    await new Promise((resolve) => (all.onsuccess = resolve))
    return (all.result as { kind: string }[]).filter(({ kind }) => kind === 'practice')
  })
}
