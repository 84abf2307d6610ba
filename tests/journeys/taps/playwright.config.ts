/** `npm run journeys:taps`: every button tapped twice, which takes too long for every `npm test`. */
import { defineConfig } from '@playwright/test'
import journeys from '../../../playwright.config.ts'

export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: '*.taps.ts',
  outputDir: '../../../test-results/taps',
  globalSetup: '../../support/serveApp.ts',
  use: { ...journeys.use, trace: 'off' },
})
