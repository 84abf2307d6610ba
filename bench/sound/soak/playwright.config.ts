/** `npm run soak:sound`: half an hour of a session as long as it lasts, in the built app. Both pages play at once. */
import { defineConfig } from '@playwright/test'
import journeys from '../../../playwright.config.ts'

export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: '*.soak.ts',
  outputDir: '../../../test-results/soak',
  globalSetup: './serveLongSession.ts',
  timeout: 45 * 60_000,
  use: { ...journeys.use, trace: 'off' },
})
