/** The register of stored names: nothing is opened under a name that is not in it, so whoever erases everything forgets nothing. */
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { PRECACHE_PREFIX, STORED_NAMES } from '../../src/core/storedNames.ts'
import { sourceFiles } from '../support/sourceFiles.ts'

const REGISTER = 'src/core/storedNames.ts'
/** It runs where nothing can be imported, so it writes its key out. */
const STANDS_ALONE = 'src/app/startingPage.ts'
/** Names of file formats and of a file, which begin as ours do and store nothing. */
const FORMATS = ['meru-session', 'meru-backup', 'meru-practice-']

const sources = sourceFiles(['ts', 'vue'])
  .map((path) => ({ path: relative('.', path), text: withoutComments(readFileSync(path, 'utf8')) }))
  .filter(({ path }) => path !== REGISTER)

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*$/gm, '')
}

/** What a quote or a template begins with. */
const quoted = (text: string) =>
  [...text.matchAll(/['"`](meru(?:[-.:][\w.:-]*)?)(?=['"`]|\$\{)/g)].map(([, name = '']) => name)

/** What opens something by a name, with the name that it is given. */
const opened = (text: string) =>
  [
    ...text.matchAll(
      /(?:(?:local|session)Storage\.(?:get|set|remove)Item|caches\.(?:open|delete|has)|indexedDB\.(?:open|deleteDatabase)|locks\.request|new (?:BroadcastChannel|Dexie)|useRemembered|createStoredSettings|\.table(?:<[^>]*>)?)\(\s*(['"`][^'"`]*)/g,
    ),
  ].map(([, name = '']) => name.slice(1))

describe('what is stored on the device', () => {
  it('is opened by a name from the register, and nowhere by one that is written out', () => {
    const own = sources
      .filter(({ path }) => path !== STANDS_ALONE)
      .flatMap(({ path, text }) =>
        [...quoted(text).filter((name) => !FORMATS.includes(name)), ...opened(text)].map((name) => `${path}: ${name}`),
      )
    expect(own).toEqual([])
  })

  it('stands in the register too where the page of the start writes its key out', () => {
    const text = sources.find(({ path }) => path === STANDS_ALONE)?.text ?? ''
    const names = STORED_NAMES.filter(({ kind }) => kind === 'sessionStorage').map(({ name }) => name)
    expect(quoted(text)).toEqual(names)
  })

  it('has each name once in its kind, with what it holds and the day since when', () => {
    const ids = STORED_NAMES.map(({ kind, name }) => `${kind} ${name}`)
    expect(new Set(ids).size).toBe(ids.length)
    expect(STORED_NAMES.filter(({ holds, since }) => holds === '' || !/^\d{4}-\d{2}-\d{2}$/.test(since))).toEqual([])
  })

  it('keeps the names under which people have their data', () => {
    expect(STORED_NAMES.map(({ kind, name }) => `${kind} ${name}`)).toMatchInlineSnapshot(`
      [
        "localStorage meru.sound",
        "localStorage meru.pain",
        "localStorage meru.figure",
        "localStorage meru.today",
        "localStorage meru.run-hidden",
        "localStorage meru.errors",
        "sessionStorage meru-reloads",
        "database meru",
        "table log",
        "table journal",
        "table settings",
        "cache meru-audio",
        "cache meru-stills",
        "cache workbox-precache",
        "lock meru-playing",
        "lock meru-practice:",
        "channel meru-pages",
      ]
    `)
  })

  it('names the cache of the service worker as Workbox does', async () => {
    vi.stubGlobal('self', globalThis)
    onTestFinished(() => void vi.unstubAllGlobals())
    const { cacheNames } = await import('workbox-core')
    expect(cacheNames.precache.startsWith(PRECACHE_PREFIX)).toBe(true)
  })
})
