import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../scripts/support/loadContent.ts'
import { ISSUE_CODES } from '../../../src/core/script/issue.ts'
import { pointerKeys } from '../../../src/core/json/jsonPointer.ts'
import { parseScript } from '../../../src/core/script/parseScript.ts'
import { readScript } from '../../../src/core/script/readScript.ts'
import type { Issue } from '../../../src/core/json/issue.ts'
import { aDocument, aHold, catalogue } from './aDocument.ts'
import { arbitraryDocument } from './arbitraryDocument.ts'
import { arbitraryMistake, valueAt } from './arbitraryMistake.ts'
import { atMostRuns } from '../../support/atMostRuns.ts'

const fixtures = new URL('../../fixtures/scripts/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, fixtures))

function issuesOf(source: string | Uint8Array): readonly Issue[] {
  const parsed = readScript(source, { catalogue })
  return 'issues' in parsed ? parsed.issues : parsed.warnings
}

describe('A script of ten different mistakes', () => {
  it('gets ten problems, each at its place', () => {
    const parsed = readScript(fixture('ten-mistakes.session.json'), { catalogue: loadCatalogue() })
    expect(parsed).toEqual({ issues: JSON.parse(fixture('ten-mistakes.issues.json').toString()) as unknown })
  })
})

describe('A file and what is in it', () => {
  it('are reported together', () => {
    const text = `\ufeff${JSON.stringify(aDocument({ level: 9 })).replace('{', '{"toString":1,"id":"first",')}`
    expect(issuesOf(text).map(({ path, code }) => `${path} ${code}`)).toEqual([
      ' W_BOM',
      '/id E_DUP_KEY',
      '/level E_RANGE',
      '/toString E_FORBIDDEN_KEY',
    ])
  })

  it('give a script with a notice, where only that is to say', () => {
    const parsed = readScript(`\ufeff${JSON.stringify(aDocument())}`, { catalogue })
    expect(parsed).toMatchObject({ script: { id: 'a-script' }, warnings: [{ code: 'W_BOM' }] })
  })
})

describe('Any right document', () => {
  it('parses, and keeps what was written', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const parsed = readScript(JSON.stringify(document), { catalogue })
        expect('issues' in parsed ? parsed.issues : []).toEqual([])
        expect('script' in parsed && parsed.script).toEqual({
          summary: '',
          props: [],
          ambience: null,
          breath: 'extended-exhale',
          ...(JSON.parse(JSON.stringify(document)) as object),
        })
      }),
      atMostRuns(200),
    )
  })
})

describe('Any document with mistakes', () => {
  const untouched = Object.getOwnPropertyNames(Object.prototype)

  function expectSound(issues: readonly Issue[], document: unknown): void {
    expect(issues.length).toBeLessThanOrEqual(50)
    for (const { path, code, message, severity } of issues) {
      expect(ISSUE_CODES).toContain(code)
      expect(severity).toBe(code.startsWith('W_') ? 'warning' : 'error')
      expect(message).toMatch(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u)
      const keys = pointerKeys(path)
      if (keys.length > 0) expect(valueAt(document, keys.slice(0, -1)), path).toBeTypeOf('object')
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(untouched)
  }

  it('is answered with known codes at places that are there', () => {
    const broken = fc
      .tuple(arbitraryDocument, fc.array(arbitraryMistake, { minLength: 1, maxLength: 4 }))
      .map(([document, mistakes]) => mistakes.reduce<unknown>((value, make) => make(value), document))
    fc.assert(
      fc.property(broken, (document) => {
        const parsed = parseScript(document, { catalogue })
        expectSound('issues' in parsed ? parsed.issues : parsed.warnings, document)
        if ('issues' in parsed) expect(parsed.issues.some(({ severity }) => severity === 'error')).toBe(true)
        expectSound(issuesOf(JSON.stringify(document) ?? ''), document)
      }),
      atMostRuns(400),
    )
  })

  it('is answered with known codes when its bytes are damaged', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), fc.integer({ min: 0, max: 255 }), (document, at, byte) => {
        const bytes = new TextEncoder().encode(JSON.stringify(document))
        bytes[at % bytes.length] = byte
        for (const { code } of issuesOf(bytes)) expect(ISSUE_CODES).toContain(code)
      }),
      atMostRuns(300),
    )
  })

  it('is answered wherever its file was cut off', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(aDocument({ title: 'Ruhe für den Rücken 😌' })))
    for (let length = 0; length < bytes.length; length += 1) {
      const codes = issuesOf(bytes.subarray(0, length)).map(({ code }) => code)
      expect(['E_EMPTY', 'E_JSON_SYNTAX', 'E_ENCODING']).toContain(codes.join())
    }
  })
})

describe('A hostile document', () => {
  const deep = (depth: number) => {
    let value: unknown = 1
    for (let level = 0; level < depth; level += 1) value = [value]
    return value
  }

  it.each([
    ['a deep value', aDocument({ steps: deep(100_000) }), 'E_TOO_DEEP'],
    ['a huge list', aDocument({ steps: Array.from({ length: 60_000 }, () => 1) }), 'E_TOO_MANY'],
    ['its own __proto__', JSON.parse('{"__proto__":{"format":"meru-session"}}') as unknown, 'E_FORBIDDEN_KEY'],
  ])('that did not come through the reader is reported as well: %s', (_, document, code) => {
    const parsed = parseScript(document, { catalogue })
    expect('issues' in parsed && parsed.issues.map((issue) => issue.code)).toContain(code)
  })

  it('that is a circle ends', () => {
    const circle: Record<string, unknown> = aDocument()
    circle['steps'] = [circle]
    const parsed = parseScript(circle, { catalogue })
    expect('issues' in parsed && parsed.issues.map(({ code }) => code)).toEqual(['E_TOO_DEEP'])
  })

  const mebibytes = 2 * 1024 * 1024 - 2000
  it.each([
    ['one long text', aDocument({ title: 'a'.repeat(mebibytes) })],
    ['one long text of spaces', aDocument({ title: ' '.repeat(mebibytes) })],
    ['one long id', aDocument({ id: 'a'.repeat(mebibytes) })],
    ['one long language', aDocument({ lang: `en${'-aa'.repeat(mebibytes / 3)}` })],
    [
      'ten thousand wrong names',
      aDocument({ steps: Array.from({ length: 10_000 }, (_, at) => aHold({ pose: `pose-${at}` })) }),
    ],
    [
      'ten thousand unknown keys',
      aDocument(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`key-${at}`, at]))),
    ],
    ['ten thousand wrong regions', aDocument({ regions: Array.from({ length: 10_000 }, () => 'lowre') })],
  ])('of 2 MiB is answered within the time of a test: %s', (_, document) => {
    expect(issuesOf(JSON.stringify(document)).length).toBeGreaterThan(0)
  })
})

describe('The fixtures', () => {
  it.each(readdirSync(fixtures).filter((name) => /^(a-good|only|too)/.test(name)))(
    '%s has the shape of a script',
    (name) => {
      expect(readScript(fixture(name), { catalogue: loadCatalogue(), fileName: name })).toHaveProperty('script')
    },
  )
})
