/** Good scripts with one mistake each, as files, so that they can also be checked by hand. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkScriptFile } from '../../../scripts/support/checkScriptFile.ts'
import { loadClipLengths } from '../../../scripts/support/loadClips.ts'
import { loadCatalogue } from '../../../scripts/support/loadContent.ts'
import type { CheckContext } from '../../../src/core/session/checkSession.ts'
import { createClipSeconds } from '../../../src/core/sound/clipLengths.ts'
import { allSounds } from '../../support/linted.ts'

interface Mistake {
  readonly file: string
  readonly base: string
  readonly code: string
  readonly path: string
}

const folder = fileURLToPath(new URL('../../fixtures/scripts/seeded/', import.meta.url))
const mistakes = JSON.parse(readFileSync(join(folder, 'mistakes.json'), 'utf8')) as readonly Mistake[]
const bases = [...new Set(mistakes.map(({ base }) => base))]
const shipped: CheckContext = {
  catalogue: loadCatalogue(),
  clipSeconds: createClipSeconds(loadClipLengths()),
  // Everything is recorded, and every word known but one.
  sounds: { ...allSounds, unknownWords: (line) => ['balasanist'].filter((word) => line.includes(word)) },
  isShipped: true,
}

const told = (file: string, context: CheckContext) =>
  checkScriptFile(join(folder, file), context).map(({ code, path, severity }) => ({ code, path, severity }))

it('there are more than 25 mistakes, and no file beside them', () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(25)
  const files = readdirSync(folder).filter((name) => name.endsWith('.session.json'))
  expect(files.toSorted()).toEqual([...bases, ...mistakes.map(({ file }) => file)].toSorted())
})

it.each(bases)('%s is good', (file) => {
  expect(told(file, shipped)).toEqual([])
})

describe.each(mistakes)('$file', ({ file, code, path }) => {
  const severity = code.startsWith('E_') ? 'error' : 'warning'

  it(`is told as ${code} at ${path}, and nothing else is`, () => {
    expect(told(file, shipped)).toEqual([{ code, path, severity }])
  })
})

it('says of each what a person needs to know', async () => {
  const sentences = mistakes.flatMap(({ file }) =>
    checkScriptFile(join(folder, file), shipped).map(({ code, message }) => `${code}  ${message}\n`),
  )
  await expect(sentences.toSorted().join('')).toMatchFileSnapshot('./sentences.txt')
})

const rules = mistakes.filter(({ code }) => !/^E_(SIDES|FIT|OVERLAP|REF|ENUM)$/.test(code))
const forShipped = ['E_STOP_CUE', 'E_EVIDENCE', 'E_WORD', 'W_SHORT_HOLD']

describe("In somebody else's script", () => {
  const own: CheckContext = { ...shipped, isShipped: false }

  it.each(rules.filter(({ code }) => !forShipped.includes(code)))('$code is advice: $file', ({ file, code, path }) => {
    expect(told(file, own)).toEqual([{ code: code.replace(/^E_/, 'W_'), path, severity: 'warning' }])
  })

  it.each(rules.filter(({ code }) => forShipped.includes(code)))('$code is not told: $file', ({ file }) => {
    expect(told(file, own)).toEqual([])
  })
})
