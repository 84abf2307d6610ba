/** Two quick taps on Start are one start; all hands, screens and pauses between the taps: `npm run journeys:taps`. */
import { test } from '../../support/journey.ts'
import { expectToPlayOn, openStart, tapStartTwice } from '../../support/twoTaps.ts'

test.use({ hasTouch: true, serviceWorkers: 'block' })

test('two taps that both reach Start, since the player is slow to come', async ({ page }) => {
  await page.route(/PlayerView-.*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue()
  })
  await openStart(page, 'Today')
  await tapStartTwice(page, 150, 'finger')
  await expectToPlayOn(page)
})

test('a second tap that meets Pause, which has come to lie where Start was', async ({ page }) => {
  await openStart(page, 'the ready screen')
  await tapStartTwice(page, 350, 'finger')
  await expectToPlayOn(page)
})
