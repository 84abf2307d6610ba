import type { Page } from '@playwright/test'
import { seedPracticeLog } from '../../scripts/screens/seedPracticeLog.mjs'
import { expect, test } from '../support/journey.ts'
import { translatePage } from '../support/translatedPage.ts'

test('in a page that the browser translates every word that changes is the right one, and nothing breaks', async ({
  page,
}) => {
  await translatePage(page)
  await test.step('Today', async () => {
    await page.goto('/')
    await expect(page.locator('h1 font font')).toHaveText('Where does it hurt?')
    await page.getByRole('checkbox', { name: 'Lower back' }).check()
    const title = page.getByRole('region').getByRole('heading', { level: 2 }).first()
    const start = page.locator('.dock .action')
    await expectSame(start, async () => `Start ${await title.innerText()}`)
    await page.getByRole('checkbox', { name: 'Lower back' }).uncheck()
    await page.getByRole('checkbox', { name: 'Neck' }).check()
    await expectSame(start, async () => `Start ${await title.innerText()}`)
    const pain = page.getByRole('slider', { name: 'How much?' })
    for (const told of ['3', '6']) {
      await pain.fill(told)
      await expectSame(page.locator('output'), async () =>
        (await pain.getAttribute('aria-valuetext'))?.replace(':', ''),
      )
    }
  })

  await test.step('Library', async () => {
    await page.goto('/sessions')
    const count = page.getByRole('status').first()
    await expect(count).toHaveText(/^\d+ sessions$/)
    const all = await count.innerText()
    await page.getByRole('checkbox', { name: 'Neck' }).check()
    await expect(count).not.toHaveText(all)
    const more = page.getByRole('button', { name: /More filters/ })
    await more.click()
    await page.getByRole('radio', { name: '20' }).check()
    await page.getByRole('button', { name: 'Close' }).click()
    await expectSame(more, async () => 'More filters (1)')
    await page.getByRole('searchbox').fill('qqqq')
    await expect(page.getByText('Nothing fits all of that.')).toBeVisible()
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await expect(count).toHaveText(all)
  })

  await test.step('Session and player', async () => {
    await page.goto('/sessions/lower-acute-first-moves-8')
    await page.getByRole('button', { name: /^Voice/ }).click()
    await page.getByRole('radio', { name: 'Cedar' }).check()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('button', { name: /^Voice/ })).toHaveText(/Voice\s*Cedar$/)
    await page.getByRole('button', { name: /^Start/ }).click()
    const caption = page.locator('p.caption')
    const clock = page.locator('.clock')
    const seen = new Set<string>()
    await expect.poll(async () => seen.add(await clock.innerText()).size).toBeGreaterThan(3)
    const pose = page.locator('.facts .small').first()
    const opening = await pose.innerText()
    const captions = new Set<string>()
    for (let step = 0; step < 4; step++) {
      captions.add(await caption.innerText())
      await page.getByRole('button', { name: /^Next/ }).press('Enter')
      await expect(caption).not.toHaveText([...captions].at(-1) ?? '')
    }
    await expect(pose).not.toHaveText(opening)
    await page.getByRole('button', { name: 'Pause' }).press('Enter')
    await expect(page.locator('[role=status]').filter({ hasText: 'Paused' })).toHaveText('Paused')
    await page.getByRole('button', { name: 'Volumes' }).click()
    const voice = page.getByRole('slider', { name: 'Voice' })
    await voice.fill('45')
    await expect(page.locator('dialog[open] output').first()).toHaveText('45 per cent')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Resume' }).press('Enter')
    await page.getByRole('slider', { name: 'Place in the session' }).fill('300')
    await page.getByRole('button', { name: 'End session' }).press('Enter')
    await page.getByRole('button', { name: 'End session' }).last().press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Kept|Saved|short/)
  })

  await test.step('Practice', async () => {
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where does it hurt?')
    await seedPracticeLog(page, new Date())
    await page.goto('/practice')
    const run = page.getByRole('button', { name: /^(Hide|Show)/ })
    await run.click()
    await expect(run).toHaveText(/^Show\s+run of practice days$/)
    await page.getByRole('link', { name: 'Library' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library')
  })
})

/** Text that is left over beside the new one would be found here. */
async function expectSame(part: ReturnType<Page['locator']>, text: () => Promise<string | undefined>) {
  const words = async () => (await part.innerText()).replace(/\s+/g, ' ').trim()
  await expect.poll(words).toBe((await text())?.replace(/\s+/g, ' ').trim())
}
