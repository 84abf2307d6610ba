/**
 * `npm run hosting:check`: builds the app for the root of a site and for a subfolder, serves both with nginx and Caddy by the
 * configs of docs/hosting, and checks types, caching, headers, encodings and missing files, and in Chromium a session with sound
 * under the policy and without a network. A server that is not there is named, and the other is checked. Takes some minutes.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { findAnswers, type Finding } from './hosting/answers.ts'
import { precompress } from './hosting/precompress.ts'
import { webServers, type Site, type WebServer } from './hosting/servers.ts'
import { findOnVisit, openBrowser } from './hosting/visit.ts'
import { runCommand } from './support/cli.ts'
import { runTool } from './support/project.mjs'

await runCommand(async () => {
  const present = webServers.filter(isPresent)
  if (present.length === 0) console.log('None of the servers is there, so nothing was checked.')
  if (present.length === 0) return 0
  const browser = await openBrowser()
  if (browser === null) return 1
  const folder = await mkdtemp(join(tmpdir(), 'meru-hosting-'))
  try {
    const sites = [await buildSite('/', folder), await buildSite('/meru/', folder)]
    const columns: Column[] = []
    for (const server of present)
      for (const site of sites) columns.push(await check(server, site, await scratchIn(folder), browser))
    return print(columns)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
})

interface Column {
  readonly title: string
  readonly findings: readonly Finding[]
}

function isPresent({ missing }: WebServer): boolean {
  const sentence = missing()
  if (sentence !== null) console.log(sentence)
  return sentence === null
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
    const answers = await findAnswers(url, join(site.folder, site.base))
    return {
      title: `${server.name} ${site.base}`,
      findings: [...answers, ...(await findOnVisit(browser, url, close))],
    }
  } finally {
    await close()
  }
}

/** A row for each thing that has to be so, a column for each server and place; then what is not so. */
function print(columns: readonly Column[]): number {
  const rows = [...new Set(columns.flatMap(({ findings }) => findings.map(({ what }) => what)))]
  const width = Math.max(...rows.map((row) => row.length))
  console.log(`\n${''.padEnd(width)}${columns.map(({ title }) => title.padStart(14)).join('')}`)
  for (const row of rows) {
    const cells = columns.map(({ findings }) => {
      const found = findings.find(({ what }) => what === row)
      return (found === undefined ? '–' : found.fault === null ? 'yes' : 'NO').padStart(14)
    })
    console.log(row.padEnd(width) + cells.join(''))
  }
  const faults = columns.flatMap(({ title, findings }) =>
    findings.flatMap(({ what, fault }) => (fault === null ? [] : [`${title}: ${what}: ${fault}`])),
  )
  console.log(`\n${faults.length === 0 ? 'All of it is so.' : faults.join('\n')}`)
  return faults.length === 0 ? 0 : 1
}
