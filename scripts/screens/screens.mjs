/** Every screen of the app and how to open it, for the screenshots and the accessibility journey. */
import { seedPracticeLog } from './seedPracticeLog.mjs'

/** @typedef {import('playwright').Page} Page */

/**
 * @typedef Screen
 * @property {string} name in file names and reports
 * @property {(page: Page) => Promise<void>} open navigates from any page of the app to the screen and waits until it is ready
 */

const SESSION = 'lower-acute-first-moves-8'

/** The clock of all screenshots: a fixed Tuesday evening, so that only changes to the app change them. */
export const SCREENSHOT_TIME = new Date('2026-11-24T18:30:00Z')

/** A second in a hold of the session at which the caption, the pacer and the next pose are all visible. */
const PAUSED_AT_SECOND = 200

/** @type {readonly Screen[]} */
export const screens = [
  {
    name: 'today',
    open: (page) => goTo(page, '/', 'Where does it hurt?'),
  },
  {
    name: 'today-chosen',
    async open(page) {
      await goTo(page, '/', 'Where does it hurt?')
      await page.getByRole('checkbox', { name: 'Lower back' }).check()
      await page.getByRole('button', { name: /^Start/ }).waitFor()
      await page.getByRole('link', { name: 'Meru' }).focus()
    },
  },
  {
    name: 'sessions',
    open: (page) => goTo(page, '/sessions', 'Library'),
  },
  {
    name: 'sessions-filters',
    async open(page) {
      await page.goto('/sessions?region=lower&kind=acute-relief')
      await page.getByRole('button', { name: /^More filters/ }).click()
      await page.getByRole('dialog', { name: 'More filters' }).waitFor()
    },
  },
  {
    name: 'sessions-none',
    async open(page) {
      await page.goto('/sessions?region=neck&kind=bedtime&minutes=5')
      await page.getByText('Nothing fits all of that.').waitFor()
    },
  },
  {
    name: 'session',
    open: (page) => openSession(page),
  },
  {
    name: 'session-voice',
    open: (page) => openOption(page, /^Voice/),
  },
  {
    name: 'session-sound',
    open: (page) => openOption(page, /^Sound/),
  },
  {
    name: 'player-ready',
    async open(page) {
      await page.goto(`/play/${SESSION}`)
      await page.getByRole('button', { name: /^Start/ }).waitFor()
    },
  },
  {
    name: 'player',
    open: (page) => pauseSession(page),
  },
  {
    name: 'player-volumes',
    async open(page) {
      await pauseSession(page)
      await page.getByRole('button', { name: 'Volumes' }).click()
      await page.getByRole('dialog', { name: 'Volumes' }).waitFor()
    },
  },
  {
    name: 'player-end',
    async open(page) {
      await pauseSession(page)
      await page.getByRole('button', { name: 'End session' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'after',
    async open(page) {
      await seedPracticeLog(page, SCREENSHOT_TIME)
      await goTo(page, '/after/practice-0', 'Saved.')
      await page.getByRole('slider').first().waitFor()
    },
  },
  {
    name: 'practice-empty',
    async open(page) {
      await seedPracticeLog(page, null)
      await goTo(page, '/practice', 'Practice')
      await page.getByText('Nothing here yet.').waitFor()
    },
  },
  {
    name: 'practice',
    async open(page) {
      await seedPracticeLog(page, SCREENSHOT_TIME)
      await goTo(page, '/practice', 'Practice')
      await page.getByText('History').waitFor()
    },
  },
  {
    name: 'settings',
    open: (page) => goTo(page, '/settings', 'Settings'),
  },
  {
    name: 'settings-other-person',
    async open(page) {
      await goTo(page, '/settings', 'Settings')
      for (const name of ['Deep', 'Grey', 'Moss and steel', 'Sturdy, short hair'])
        await page.getByRole('radio', { name }).press('Space')
    },
  },
  {
    name: 'not-found',
    open: (page) => goTo(page, '/nowhere', 'There is nothing at this address.'),
  },
]

async function goTo(/** @type {Page} */ page, /** @type {string} */ path, /** @type {string} */ heading) {
  await page.goto(path)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

async function openSession(/** @type {Page} */ page) {
  await page.goto(`/sessions/${SESSION}`)
  await page.getByRole('button', { name: /^Start/ }).waitFor()
}

async function openOption(/** @type {Page} */ page, /** @type {RegExp} */ name) {
  await openSession(page)
  await page.getByRole('button', { name }).click()
  await page.getByRole('dialog').waitFor()
}

async function pauseSession(/** @type {Page} */ page) {
  await openSession(page)
  await page.getByRole('button', { name: /^Start/ }).click()
  // By key, since the tap guard ignores a second tap this soon at the same place.
  await page.getByRole('button', { name: 'Pause' }).press('Enter')
  await page.getByRole('button', { name: 'Resume' }).waitFor()
  const slider = page.getByRole('slider', { name: 'Place in the session' })
  await slider.fill(String(PAUSED_AT_SECOND))
  await slider.blur()
}
