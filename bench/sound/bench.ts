/**
 * `npm run bench:sound`: how exactly cues are heard, ours against what others do, in one run and one page; then how fast the
 * built app answers a tap. Takes about ten minutes, needs a Chrome or Chromium, and nothing else should keep the machine busy.
 * `npm run bench:sound -- races` and `-- app` run one of the two.
 */
import { chromium } from 'playwright'
import { installPackages } from '../../scripts/audio/installPackages.ts'
import { ensureBrowser, browserArgs } from '../../scripts/support/browser.mjs'

const [wanted] = process.argv.slice(2)
if (wanted !== 'app') await installPackages({ tool: 'the bench', folder: 'bench/sound', sign: 'tone' })
const executablePath = await ensureBrowser()
if (executablePath === null) process.exit(1)
const browser = await chromium.launch({
  executablePath,
  args: [...browserArgs, '--autoplay-policy=no-user-gesture-required'],
})
try {
  const { reportRaces } = await import('./reportRaces.ts')
  const { reportApp } = await import('./reportApp.ts')
  if (wanted !== 'app') await reportRaces(browser)
  if (wanted !== 'races') await reportApp(browser)
} finally {
  await browser.close()
}
