/** A first visit on a line that lies about one file: the session is led with sound and is in the record all the same. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { testBuild } from '../../scripts/support/build.mjs'
import { root } from '../../scripts/support/project.mjs'
import { builtFile, type BuildManifest } from '../../scripts/size/firstLoad.ts'
import { serveWithFaults, type FaultMode, type FaultyServer } from '../support/faultyServer.ts'
import { firstVisit } from '../support/firstVisit.ts'
import { expect, test as base } from '../support/journey.ts'

const test = base.extend<{ server: FaultyServer }>({
  server: async ({}, use) => {
    const server = await serveWithFaults({ outDir: join(root, testBuild.outDir) })
    await use(server)
    await server.close()
  },
  baseURL: ({ server }, use) => use(server.url),
})

test.use({ forgiven: /Failed to load resource|preload|MIME|Unexpected end/ })

const readManifest = () =>
  JSON.parse(readFileSync(join(root, testBuild.outDir, '.vite/manifest.json'), 'utf8')) as BuildManifest

const scriptOf = (source: string) => [`/${builtFile(readManifest(), source)}`]
const styleOf = (source: string) => (readManifest()[source]?.css ?? []).map((file) => `/${file}`)

const faults: readonly (readonly [string, FaultMode, () => readonly string[]])[] = [
  ['the code of the record', 'lost', () => scriptOf('src/platform/storage/practiceRepository.ts')],
  ['the player', 'page', () => scriptOf('src/features/player/PlayerView.vue')],
  ['the script of the session', 'empty', () => scriptOf('tests/fixtures/sessions/one-minute.session.json')],
  ['the styles of the library', 'cut', () => styleOf('src/features/library/LibraryView.vue')],
  ['a picture', 'page', () => ['/figures/constructive-rest-light.webp']],
  ['the rain', 'page', () => ['/audio/ambience/rain.mp3']],
]

for (const [name, mode, files] of faults) {
  test(`${name}: ${mode}`, async ({ page, server }) => {
    server.break({ paths: files(), mode })
    await firstVisit(page, server.url)
    expect([...server.broken()], 'the fault was met').toEqual(files())
  })
}
