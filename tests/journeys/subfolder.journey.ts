/** The app in a folder of a site that is not its own: led with sound, kept for days without a network, shown on the lock screen. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool } from '../../scripts/support/project.mjs'
import { testBuild } from '../../scripts/support/build.mjs'
import { serveWithFaults, type FaultyServer } from '../support/faultyServer.ts'
import { firstVisit } from '../support/firstVisit.ts'
import { expect, test as base } from '../support/journey.ts'

const FOLDER = '/meru/'

const test = base.extend<{ server: FaultyServer }>({
  server: async ({}, use) => {
    const outDir = mkdtempSync(join(tmpdir(), 'meru-folder-'))
    const options = ['--base', FOLDER, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error']
    expect(await runTool('vite/bin/vite.js', ['build', ...options], { env: testBuild.env })).toBe(0)
    const page = readFileSync(join(outDir, 'index.html'), 'utf8')
    const addresses = [...page.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, address]) => address ?? '')
    expect(
      addresses.filter((address) => !address.startsWith(FOLDER)),
      'addresses outside the folder',
    ).toEqual([])
    const server = await serveWithFaults({ outDir, base: FOLDER })
    await use(server)
    await server.close()
    rmSync(outDir, { recursive: true })
  },
  baseURL: ({ server }, use) => use(server.url),
})

test('the app works whole in a subfolder, and stays there without a network', async ({ page, server, context }) => {
  server.break(null)
  const pictures: string[] = []
  await page.exposeFunction('noteArtwork', (found: string[]) => pictures.push(...found))
  await page.addInitScript(() => {
    const { noteArtwork } = window as unknown as { noteArtwork: (found: string[]) => void }
    window.MediaMetadata = class extends MediaMetadata {
      constructor(init?: MediaMetadataInit) {
        super(init)
        noteArtwork((init?.artwork ?? []).map(({ src }) => src))
      }
    }
  })
  await firstVisit(page, server.url)
  expect(
    server.requests().filter((path) => !path.startsWith(FOLDER)),
    'asked for outside the folder',
  ).toEqual([])

  expect(pictures.length, 'pictures for the lock screen').toBeGreaterThan(0)
  for (const picture of new Set(pictures)) {
    expect((await page.request.get(new URL(picture, server.url).href)).status(), picture).toBe(200)
  }

  await context.setOffline(true)
  await page.goto(`${server.url}practice`)
  await expect(page.getByRole('main').getByText('One minute on the back').first()).toBeVisible()
})
