/**
 * `npm run hosting:check`: builds the app for the root of a site and for a subfolder, serves both with nginx and Caddy using the
 * configs in docs/hosting, and checks content types, caching, headers, encodings and missing files; in Chromium it also checks
 * that a session plays with sound under the content security policy and offline. A server that is not installed is reported
 * and skipped. Takes several minutes.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { checkResponses, type CheckResult } from './hosting/responses.ts'
import { precompress } from './hosting/precompress.ts'
import { webServers, type Site, type WebServer } from './hosting/servers.ts'
import { checkVisit, openBrowser } from './hosting/visit.ts'
import { runCommand } from './support/cli.ts'
import { runTool } from './support/project.mjs'

await runCommand(async () => {
  const installedServers = webServers.filter(isInstalled)
  if (installedServers.length === 0) console.log('None of the servers is there, so nothing was checked.')
  if (installedServers.length === 0) return 0
  const browser = await openBrowser()
  if (browser === null) return 1
  const folder = await mkdtemp(join(tmpdir(), 'meru-hosting-'))
  try {
    const sites = [await buildSite('/', folder), await buildSite('/meru/', folder)]
    const columns: Column[] = []
    for (const server of installedServers)
      for (const site of sites) columns.push(await check(server, site, await scratchIn(folder), browser))
    return print(columns)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
})

interface Column {
  readonly title: string
  readonly results: readonly CheckResult[]
}

function isInstalled({ missingMessage }: WebServer): boolean {
  const message = missingMessage()
  if (message !== null) console.log(message)
  return message === null
}

async function buildSite(base: Site['base'], folder: string): Promise<Site> {
  const site = join(folder, base === '/' ? 'root' : 'subfolder')
  const outDir = join(site, base)
  const args = ['build', '--base', base, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  if ((await runTool('vite/bin/vite.js', args)) !== 0) throw new Error('the app could not be built.')
  precompress(outDir)
  return { base, folder: site }
}

async function scratchIn(folder: string): Promise<string> {
  const scratch = await mkdtemp(join(folder, 'server-'))
  await mkdir(scratch, { recursive: true })
  return scratch
}

async function check(server: WebServer, site: Site, scratch: string, browser: Browser): Promise<Column> {
  const { url, close } = await server.start(site, scratch)
  try {
    const responses = await checkResponses(url, join(site.folder, site.base))
    return {
      title: `${server.name} ${site.base}`,
      results: [...responses, ...(await checkVisit(browser, url, close))],
    }
  } finally {
    await close()
  }
}

/** Prints a table with a row per check and a column per server and base path, then the failures. */
function print(columns: readonly Column[]): number {
  const rows = [...new Set(columns.flatMap(({ results }) => results.map(({ description }) => description)))]
  const width = Math.max(...rows.map((row) => row.length))
  console.log(`\n${''.padEnd(width)}${columns.map(({ title }) => title.padStart(14)).join('')}`)
  for (const row of rows) {
    const cells = columns.map(({ results }) => {
      const result = results.find(({ description }) => description === row)
      return (result === undefined ? '–' : result.failure === null ? 'yes' : 'NO').padStart(14)
    })
    console.log(row.padEnd(width) + cells.join(''))
  }
  const failures = columns.flatMap(({ title, results }) =>
    results.flatMap(({ description, failure }) => (failure === null ? [] : [`${title}: ${description}: ${failure}`])),
  )
  console.log(`\n${failures.length === 0 ? 'All of it is so.' : failures.join('\n')}`)
  return failures.length === 0 ? 0 : 1
}
