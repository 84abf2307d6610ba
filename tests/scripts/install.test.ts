import { describe, expect, it } from 'vitest'
import { ensureBrowser, missingBrowser } from '../../scripts/support/browser.mjs'
import { ensureInstalled, missingPackages } from '../../scripts/support/install.mjs'
import { readTestArguments } from '../../scripts/support/testArguments.mjs'

/** A machine on which nothing is real: what is said and done on it, in order. */
function packageMachine({ missing, exitCode = 0 }: { missing: number; exitCode?: number }) {
  const events: string[] = []
  const world = {
    countMissing: () => missing,
    registry: () => 'https://registry.example/',
    install: () => {
      events.push('[npm ci]')
      return Promise.resolve(exitCode)
    },
    report: (sentence: string) => void events.push(sentence),
  }
  return { world, events }
}

interface BrowserMachine {
  readonly installedBy: 'nobody needs to' | 'playwright' | 'debian' | 'nobody'
  readonly mayUseDebian?: boolean
}

function browserMachine({ installedBy, mayUseDebian = false }: BrowserMachine) {
  const events: string[] = []
  let path = installedBy === 'nobody needs to' ? '/usr/bin/chromium' : null
  const installs = (name: string, isRight: boolean) => () => {
    events.push(`[${name}]`)
    if (isRight) path = `/by/${name}`
    return Promise.resolve()
  }
  const world = {
    find: () => Promise.resolve(path),
    fetchByPlaywright: installs('playwright', installedBy === 'playwright'),
    installByDebian: installs('debian', installedBy === 'debian'),
    downloadHost: 'browsers.example',
    mayUseDebian,
    report: (sentence: string) => void events.push(sentence),
  }
  return { world, events }
}

const FETCHING =
  "Installing Chromium for the journeys, by playwright install from browsers.example into Playwright's own folder; the system stays as it is …"
const ASKING_DEBIAN =
  "That did not work. Installing the package chromium for the whole system, by apt-get from this machine's package sources …"
const NO_BROWSER = 'The journeys need a browser: install Chrome or Chromium, or name one in CHROME_PATH.'

describe('packages that are missing', () => {
  it('are installed after a line that says what and from where', async () => {
    const { world, events } = packageMachine({ missing: 734 })
    expect(await ensureInstalled(world)).toBe(true)
    expect(events).toEqual([
      'Installing 734 packages into node_modules, by npm ci from https://registry.example/ …',
      '[npm ci]',
    ])
  })

  it('leave a sentence where npm fails', async () => {
    const { world, events } = packageMachine({ missing: 1, exitCode: 1 })
    expect(await ensureInstalled(world)).toBe(false)
    expect(events).toEqual([
      'Installing 1 package into node_modules, by npm ci from https://registry.example/ …',
      '[npm ci]',
      'The packages could not be installed: see the lines of npm above. Is there a network?',
    ])
  })

  it('are only named where nothing may be installed', () => {
    const { world, events } = packageMachine({ missing: 2 })
    expect(missingPackages(world)).toBe('node_modules lacks 2 packages of package-lock.json: run npm ci.')
    expect(events).toEqual([])
  })

  it('are no word where none is', async () => {
    const { world, events } = packageMachine({ missing: 0 })
    expect(await ensureInstalled(world)).toBe(true)
    expect(missingPackages(world)).toBeNull()
    expect(events).toEqual([])
  })
})

describe('a browser', () => {
  it('that is there is taken, and the machine is left alone', async () => {
    const { world, events } = browserMachine({ installedBy: 'nobody needs to', mayUseDebian: true })
    expect(await ensureBrowser(world)).toBe('/usr/bin/chromium')
    expect(await missingBrowser(world)).toBeNull()
    expect(events).toEqual([])
  })

  it("is Playwright's where there is none, after a line that says so", async () => {
    const { world, events } = browserMachine({ installedBy: 'playwright', mayUseDebian: true })
    expect(await ensureBrowser(world)).toBe('/by/playwright')
    expect(events).toEqual([FETCHING, '[playwright]'])
  })

  it("is Debian's where that fails and we are root, after another line", async () => {
    const { world, events } = browserMachine({ installedBy: 'debian', mayUseDebian: true })
    expect(await ensureBrowser(world)).toBe('/by/debian')
    expect(events).toEqual([FETCHING, '[playwright]', ASKING_DEBIAN, '[debian]'])
  })

  it('is asked for in a sentence where none can be had', async () => {
    const alone = browserMachine({ installedBy: 'nobody' })
    expect(await ensureBrowser(alone.world)).toBeNull()
    expect(alone.events).toEqual([FETCHING, '[playwright]', NO_BROWSER])
    const root = browserMachine({ installedBy: 'nobody', mayUseDebian: true })
    expect(await ensureBrowser(root.world)).toBeNull()
    expect(root.events).toEqual([FETCHING, '[playwright]', ASKING_DEBIAN, '[debian]', NO_BROWSER])
  })

  it('is only asked for where nothing may be installed', async () => {
    const { world, events } = browserMachine({ installedBy: 'debian', mayUseDebian: true })
    expect(await missingBrowser(world)).toBe(NO_BROWSER)
    expect(events).toEqual([])
  })
})

describe('npm test', () => {
  const known = ['lint', 'types', 'unit']

  it.each([
    [[], { parts: known, mayInstall: true }],
    [['--no-install'], { parts: known, mayInstall: false }],
    [['unit', 'lint'], { parts: ['lint', 'unit'], mayInstall: true }],
    [['unit', '--no-install'], { parts: ['unit'], mayInstall: false }],
  ])('takes %j', (args, request) => {
    expect(readTestArguments(args, known)).toEqual(request)
  })

  it.each([
    [['--noinstall'], 'There is no option --noinstall: npm test -- [--no-install] [PART …]'],
    [['unti', 'lint'], 'There is no part unti: choose from lint, types, unit.'],
  ])('says in one sentence what is wrong with %j', (args, refusal) => {
    expect(readTestArguments(args, known)).toEqual({ refusal })
  })
})
