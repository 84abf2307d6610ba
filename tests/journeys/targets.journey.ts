import { screens } from '../../scripts/screens/screens.mjs'
import { expect, test } from '../support/journey.ts'
import { croppedPictures, targetFaults } from '../support/targets.ts'

/** The smallest phone still in use, two usual ones, one on its side, and a desk. */
const sizes = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 1440, height: 900 },
]

/** WCAG 2.2, 2.5.8. */
const LEAST = 24
/** WCAG 2.2, 2.5.5: in the player nobody looks closely. */
const LEAST_IN_PLAYER = 44

for (const { name, open } of screens) {
  test(`${name} lets a finger reach every target at five sizes, and cuts no picture`, async ({ page }) => {
    await open(page)
    const least = new URL(page.url()).pathname.startsWith('/play/') ? LEAST_IN_PLAYER : LEAST
    const found: string[] = []
    for (const size of sizes) {
      await page.setViewportSize(size)
      const faults = [...(await page.evaluate(targetFaults, { least })), ...(await page.evaluate(croppedPictures))]
      found.push(...faults.map((fault) => `${size.width}×${size.height}: ${fault}`))
    }
    expect(found).toEqual([])
  })
}
