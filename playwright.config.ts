import { defineConfig } from '@playwright/test'
import { browserArgs, findBrowser } from './scripts/support/browser.mjs'

/** Workers read this file too: what the first process found is handed on to them. */
process.env.CHROME_PATH = (await findBrowser()) ?? ''

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '*.journey.ts',
  outputDir: 'test-results',
  globalSetup: './tests/support/serveApp.ts',
  // Two slow cores are enough: sound runs in real time, so a busy machine must never be taken for a broken app.
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    ...(process.env.MERU_URL ? { baseURL: process.env.MERU_URL } : {}),
    ...(process.env.CHROME_PATH ? {} : { channel: 'chromium' }),
    launchOptions: {
      args: browserArgs,
      ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
    },
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
  },
})
