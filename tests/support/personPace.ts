import { expect, type Page } from '@playwright/test'

/** Longer than a second tap counts as part of the first, wherever it lies (src/ui/guardTaps.ts). Milliseconds. */
const NEXT_TAP = 1500

/** Lets as much time pass as somebody takes who has seen what the last tap did, and taps again on purpose. */
export async function personPace(page: Page): Promise<void> {
  const now = () => page.evaluate(() => performance.now())
  const before = await now()
  await expect.poll(async () => (await now()) - before, { message: 'the next tap is meant' }).toBeGreaterThan(NEXT_TAP)
}
