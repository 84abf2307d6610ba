import { expect, test } from '../support/journey.ts'

test('a German session says before the start who will speak it, is marked as German, and plays without English words by accident', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/audio/voice/') && asked.push(request.url()))
  await page.goto('/sessions/eine-minute')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Eine Minute auf dem Rücken')
  await expect(heading).toHaveAttribute('lang', 'de')
  const note = 'This session is in German; this device has no German voice. You can read along.'
  await expect(page.getByText(note)).toBeVisible()
  await page.getByRole('button', { name: /^Start/ }).click()
  const caption = page.locator('p.caption')
  await expect(caption).toHaveText('Mach es dir auf dem Rücken bequem. Es darf leicht sein.')
  await expect(caption).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('status').filter({ hasText: note })).toBeVisible()
  await page.getByRole('button', { name: /^Next/ }).press('Enter')
  await expect(caption).not.toHaveAttribute('lang')
  expect(asked.filter((url) => /mach-es|lass-den/.test(url))).toEqual([])
})
