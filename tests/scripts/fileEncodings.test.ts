import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { checkScriptFile } from '../../scripts/support/checkScriptFile.ts'
import { loadClipLengths } from '../../scripts/support/loadClips.ts'
import { loadCatalogue } from '../../scripts/support/loadContent.ts'
import { readJsonFile } from '../../scripts/support/readJsonFile.ts'
import { sessionIndex } from '../../scripts/vite/sessionIndex.ts'
import { createClipSeconds } from '../../src/core/sound/clipLengths.ts'
import { readJson } from '../../src/core/json/readJson.ts'

const script = readFileSync(new URL('../fixtures/sessions/one-minute.session.json', import.meta.url), 'utf8')
/** With a letter that takes two bytes. */
const text = script.replace('The shortest', 'Séance: the shortest')

const withCrlf = (text: string) => text.replaceAll('\n', '\r\n')
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

/** As editors of Windows save: Notepad, PowerShell's `>`, Excel, an editor set to the old code page. */
const encodings: readonly (readonly [name: string, bytes: Uint8Array, error: string | null])[] = [
  ['UTF-8', Buffer.from(text), null],
  ['UTF-8 with CRLF', Buffer.from(withCrlf(text)), null],
  ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${text}`), null],
  ['UTF-8 with a byte-order mark and CRLF', Buffer.from(`\ufeff${withCrlf(text)}`), null],
  [
    'UTF-16, little end first',
    Buffer.from(`\ufeff${withCrlf(text)}`, 'utf16le'),
    'is saved as UTF-16; save it as UTF-8',
  ],
  ['UTF-16, big end first', utf16be(text), 'is saved as UTF-16; save it as UTF-8'],
  ['the code page of Western Europe', Buffer.from(text, 'latin1'), 'is not UTF-8: byte'],
]

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'encodings-'))))
afterAll(() => rmSync(folder, { recursive: true }))

/** What goes wrong with the file by each way of reading it, in a sentence; null where nothing does. */
const readers: Readonly<Record<string, (path: string, bytes: Uint8Array) => string | null>> = {
  'sessions:check': (path) => {
    const world = { catalogue: loadCatalogue(), clipSeconds: createClipSeconds(loadClipLengths()) }
    const sounds = { ambience: new Set(['rain']), cues: new Set(['bowl']), hasClip: () => true, unknownWords: () => [] }
    const issues = checkScriptFile(path, { ...world, sounds, isShipped: false })
    return issues.find(({ severity }) => severity === 'error')?.message ?? null
  },
  'the build': () => {
    const { load } = sessionIndex({ folders: [folder] })
    try {
      if (typeof load === 'function') load.call({ addWatchFile: () => undefined } as never, '\0virtual:sessions')
      return null
    } catch (error) {
      return String(error)
    }
  },
  'the app': (_, bytes) => {
    const reading = readJson(bytes)
    return reading.status === 'read' ? null : (reading.issues[0]?.message ?? '')
  },
  'practice:report and the other commands': (path) => {
    const reading = readJsonFile(path)
    return 'error' in reading ? reading.error : null
  },
}

describe.each(encodings)('a file saved as %s', (_, bytes, error) => {
  it.each(Object.keys(readers))(error === null ? 'is read by %s' : 'is refused by %s, with what to do', (reader) => {
    const path = join(folder, 'one-minute.session.json')
    writeFileSync(path, bytes)
    const message = readers[reader]?.(path, bytes)
    if (error === null) expect(message).toBeNull()
    else expect(message).toContain(error)
  })
})

it('a script with a byte-order mark and CRLF is in the built app, whole', async () => {
  const path = join(folder, 'one-minute.session.json')
  writeFileSync(path, `\ufeff${withCrlf(text)}`)
  writeFileSync(join(folder, 'entry.js'), `export { loaders } from 'virtual:session-loaders'`)
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    plugins: [sessionIndex({ folders: [folder] })],
    build: { write: false, minify: false, lib: { entry: 'entry.js', formats: ['es'], fileName: 'entry' } },
  })
  const [bundle] = Array.isArray(result) ? result : [result]
  if (!bundle || !('output' in bundle)) throw new Error('Nothing was built')
  const code = bundle.output.flatMap((file) => ('code' in file ? [file.code] : [])).join('\n')
  expect(code).toContain('Séance')
})

describe('a log that is no JSON', () => {
  it.each([
    ['', 'is empty.'],
    ['\ufeff\r\n', 'is empty.'],
    ['date,minutes\n2026-01-01,10\n', 'is not JSON: it looks like a table (CSV).'],
    ['Datum;Minuten\r\n', 'is not JSON: it looks like a table (CSV).'],
    ['[{', 'is not JSON. Line 1, column 3: the file ends too early.'],
    [
      '[{“kind”: 1}]',
      'is not JSON. Line 1, column 3: curly quotes, as word processors make them; JSON has straight ones.',
    ],
    ['{"id":1}\n{"id":2}\n', 'is not JSON. Line 2, column 1: text after the end of the document.'],
  ])('%j is refused with a sentence of its own', (text, sentence) => {
    const path = join(folder, 'log.json')
    writeFileSync(path, text)
    expect(readJsonFile(path)).toEqual({ error: `${path} ${sentence}` })
  })
})
