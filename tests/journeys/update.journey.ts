import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testBuild } from '../../scripts/support/build.mjs'
import { root } from '../../scripts/support/project.mjs'
import { serveBuild } from '../../scripts/support/serve.mjs'
import { AUDIBLE, loudness } from '../support/audioTap.ts'
import { expect, test as base } from '../support/journey.ts'

/** An app of its own, so that a newer version of it can appear without the other journeys noticing. */
const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'meru-'))
    cpSync(join(root, testBuild.outDir), folder, { recursive: true })
    await use(folder)
    rmSync(folder, { recursive: true })
  },
  baseURL: async ({ folder }, use) => {
    const server = await serveBuild({ outDir: folder, port: 4203 })
    await use(server.url)
    await server.close()
  },
})

test('a newer version of the app waits while a session is led', async ({ page, folder }) => {
  await page.goto('/sessions/one-minute')
  await expect.poll(() => workers(page)).toEqual({ controls: true, active: 'activated', waiting: null })
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect.poll(() => loudness(page), { message: 'sound comes out of the page' }).toBeGreaterThan(AUDIBLE)

  await page.evaluate(() => {
    navigator.serviceWorker.addEventListener('controllerchange', () => console.error('another worker took over'))
  })
  appendFileSync(join(folder, 'sw.js'), '\n// a newer version\n')
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => workers(page)).toMatchObject({ controls: true, waiting: 'installed' })

  await expect(page.getByRole('button', { name: 'Pause' }), 'the session goes on').toBeVisible()
  await expect.poll(() => loudness(page)).toBeGreaterThan(AUDIBLE)
  await page.getByRole('button', { name: 'End session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Saved|very short/ })).toBeVisible()
  expect(await workers(page), 'it still waits').toMatchObject({ waiting: 'installed' })
})

function workers(page: Parameters<typeof loudness>[0]) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    const controls = navigator.serviceWorker.controller !== null
    return { controls, active: registration?.active?.state ?? null, waiting: registration?.waiting?.state ?? null }
  })
}
