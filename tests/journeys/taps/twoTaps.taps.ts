/** Two taps on Start from everywhere, by every hand, at every pace. */
import { test } from '../../support/journey.ts'
import { expectToPlayOn, openStart, tapStartTwice, type Screen } from '../../support/twoTaps.ts'

const screens: readonly Screen[] = ['Today', 'the session page', 'the ready screen']
/** Milliseconds between the taps, and by how much each sound is late. */
const paces = [
  [60, 0],
  [150, 0],
  [350, 0],
  [900, 1200],
] as const

test.use({ hasTouch: true, serviceWorkers: 'block' })

for (const screen of screens)
  for (const hand of ['mouse', 'finger'] as const)
    for (const [apart, late] of paces)
      test(`two taps on Start on ${screen}, by ${hand}, ${apart} ms apart, sounds ${late} ms late`, async ({
        page,
      }) => {
        await page.route('**/audio/**', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, late))
          await route.continue()
        })
        await openStart(page, screen)
        await tapStartTwice(page, apart, hand)
        await expectToPlayOn(page)
      })
