import type { Page } from '@playwright/test'
import { loadCatalogue } from '../../scripts/support/loadContent.ts'
import { bundledTimeline } from '../support/bundledTimeline.ts'
import { expect, test } from '../support/journey.ts'
import { personPace } from '../support/personPace.ts'

/** What the page told the device and got from it; everything also reaches the real device. */
interface Phone {
  readonly handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>>
  readonly positions: (MediaPositionState | undefined)[]
  readonly locks: WakeLockSentinel[]
  readonly elements: HTMLMediaElement[]
  /** The kind of the event in which each element was first played. */
  readonly playedDuring: string[]
}

declare global {
  interface Window {
    meruPhone: Phone
  }
}

const session = 'lower-acute-first-moves-8'
const takenAway = 'The sound stopped.'

test.beforeEach(async ({ page }) => {
  await page.addInitScript(listenIn)
  await page.goto(`/play/${session}`)
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('a session can be led from a locked screen', async ({ page }) => {
  const { title, chapters } = bundledTimeline(session)
  await expect.poll(() => shown(page)).toEqual({ title, album: title, artist: 'Meru', playbackState: 'playing' })
  expect(await artworkStatus(page), 'its pictures are there').toEqual([200, 200])
  await expect.poll(() => elements(page), { message: 'the quiet element plays' }).toEqual(['playing'])
  expect(await page.evaluate(() => window.meruPhone.playedDuring), 'from within the tap').toEqual(['click'])
  await expect.poll(() => isScreenHeld(page), { message: 'the screen stays on' }).toBe(true)

  await press(page, { action: 'pause' })
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await expect.poll(async () => (await shown(page)).playbackState).toBe('paused')
  await expect.poll(() => elements(page)).toEqual(['paused'])
  await expect.poll(() => isScreenHeld(page), { message: 'a paused session lets the screen turn off' }).toBe(false)

  await personPace(page)
  await press(page, { action: 'play' })
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect.poll(() => elements(page)).toEqual(['playing'])
  await expect.poll(() => isScreenHeld(page)).toBe(true)

  const firstPose = chapters.findIndex(({ pose }) => pose !== null)
  for (const chapter of chapters.slice(1, firstPose + 1)) {
    await press(page, { action: 'nexttrack' })
    await expect
      .poll(() => toldPlace(page), { message: 'the place is told at each step' })
      .toBeGreaterThanOrEqual(Math.floor(chapter.startTime))
  }
  const pose = loadCatalogue().poses.find(({ id }) => id === chapters[firstPose]?.pose)
  await expect.poll(async () => (await shown(page)).title).toBe(pose?.name)

  await press(page, { action: 'seekto', seekTime: 200 })
  await expect.poll(() => place(page)).toBeGreaterThanOrEqual(200)
  await press(page, { action: 'seekforward' })
  await expect.poll(() => place(page)).toBeGreaterThanOrEqual(210)
  await press(page, { action: 'seekbackward', seekOffset: 100 })
  await expect.poll(() => place(page)).toBeLessThan(150)
  await expect.poll(() => toldPlace(page)).toBeLessThan(150)
  await press(page, { action: 'seekto', seekTime: 5 })
  await press(page, { action: 'previoustrack' })
  await expect.poll(() => place(page)).toBeLessThan(5)

  await press(page, { action: 'seekto', seekTime: 1e6 })
  await press(page, { action: 'stop' })
  await expect(page.getByRole('button', { name: 'Resume' }), 'nothing on a locked screen ends a session').toBeVisible()
  await expect.poll(async () => (await shown(page)).playbackState).toBe('paused')
  await press(page, { action: 'seekto', seekTime: 5 })

  await page.getByRole('button', { name: 'End session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Saved|very short/ })).toBeVisible()
  expect(await shown(page), 'nothing is left on the locked screen').toEqual({ playbackState: 'none' })
  expect(await page.evaluate(() => Object.values(window.meruPhone.handlers).filter(Boolean).length)).toBe(0)
  await expect.poll(() => isScreenHeld(page)).toBe(false)
  expect(await elements(page)).toEqual(['paused'])
})

test('a call that takes the sound away pauses the session, which then waits', async ({ page }) => {
  await expect.poll(() => elements(page)).toEqual(['playing'])
  await page.evaluate(() => window.meruPhone.elements.forEach((element) => element.pause()))
  await expect(page.getByText(takenAway)).toBeVisible({ timeout: 2000 })
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible({ timeout: 100 })
  await expect.poll(() => isScreenHeld(page)).toBe(false)

  await page.evaluate(() => window.meruPhone.elements.forEach((element) => void element.play().catch(() => undefined)))
  await expect.poll(() => elements(page), { message: 'the end of the call starts nothing' }).toEqual(['paused'])
  await expect(page.getByText(takenAway)).toBeVisible()

  await personPace(page)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(page.getByText(takenAway)).toBeHidden()
  await expect.poll(() => elements(page)).toEqual(['playing'])
})

/** Presses a button of the locked screen, as the system does. */
function press(page: Page, details: MediaSessionActionDetails): Promise<void> {
  return page.evaluate((details) => {
    const handler = window.meruPhone.handlers[details.action]
    if (!handler) throw new Error(`Nothing listens to ${details.action}`)
    handler(details)
  }, details)
}

function shown(page: Page) {
  return page.evaluate(() => {
    const { metadata, playbackState } = navigator.mediaSession
    return { ...(metadata && { title: metadata.title, album: metadata.album, artist: metadata.artist }), playbackState }
  })
}

function artworkStatus(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const artwork = navigator.mediaSession.metadata?.artwork ?? []
    return Promise.all(artwork.map(async ({ src }) => (await fetch(src)).status))
  })
}

/** Where the locked screen believes the session to be. */
function toldPlace(page: Page): Promise<number> {
  return page.evaluate(() => window.meruPhone.positions.at(-1)?.position ?? NaN)
}

async function place(page: Page): Promise<number> {
  return Number(await page.getByRole('slider', { name: 'Place in the session' }).inputValue())
}

function isScreenHeld(page: Page): Promise<boolean> {
  return page.evaluate(() => window.meruPhone.locks.some(({ released }) => !released))
}

function elements(page: Page): Promise<string[]> {
  return page.evaluate(() => window.meruPhone.elements.map(({ paused }) => (paused ? 'paused' : 'playing')))
}

/** Runs in the page before its own scripts. */
function listenIn(): void {
  const phone: Phone = { handlers: {}, positions: [], locks: [], elements: [], playedDuring: [] }
  window.meruPhone = phone
  const { setActionHandler, setPositionState } = MediaSession.prototype
  const { request } = WakeLock.prototype
  const { play } = HTMLMediaElement.prototype

  MediaSession.prototype.setActionHandler = function (action, handler) {
    setActionHandler.call(this, action, handler)
    phone.handlers[action] = handler
  }
  MediaSession.prototype.setPositionState = function (state) {
    setPositionState.call(this, state)
    phone.positions.push(state)
  }
  WakeLock.prototype.request = async function (type) {
    const lock = await request.call(this, type)
    phone.locks.push(lock)
    return lock
  }
  HTMLMediaElement.prototype.play = function () {
    if (!phone.elements.includes(this)) {
      phone.elements.push(this)
      phone.playedDuring.push(window.event?.type ?? '')
    }
    return play.call(this)
  }
}
