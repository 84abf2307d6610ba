import AxeBuilder from '@axe-core/playwright'
import { screens } from '../../scripts/screens/screens.mjs'
import { expect, test } from '../support/journey.ts'

for (const { name, open } of screens) {
  test(`${name} has nothing that shuts somebody out, light or dark`, async ({ page }) => {
    await open(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect
        .poll(() => page.evaluate(() => document.getAnimations().filter((each) => each.playState === 'running').length))
        .toBe(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${colorScheme}: ${id} at ${target.join(' ')} (${help})`),
      )
      expect(found).toEqual([])
    }
  })
}
