import { Ajv, type SchemaObject } from 'ajv'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sessionSchema } from '../../scripts/schema/sessionSchema.ts'
import { loadBundledScripts, loadCatalogue } from '../../scripts/support/loadContent.ts'
import { arbitraryDocument } from '../core/script/arbitraryDocument.ts'

const catalogue = loadCatalogue()
const schema = sessionSchema(catalogue)
const published = readFileSync(new URL('../../sessions/session.schema.json', import.meta.url), 'utf8')
const validate = new Ajv().compile(JSON.parse(published) as SchemaObject)

/** Where the schema finds something wrong, if anywhere. */
function wrongPlaces(document: unknown): readonly string[] {
  return validate(document) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath)
}

const good: Readonly<Record<string, unknown>> = {
  format: 'meru-session',
  version: 1,
  id: 'good',
  lang: 'en',
  title: 'Good',
  regions: ['lower'],
  kind: 'gentle-yoga',
  level: 1,
  positions: ['floor'],
  steps: [{ kind: 'rest', pose: 'savasana', seconds: 60 }],
}
const withStep = (step: unknown) => ({ ...good, steps: [step] })
const hold = { kind: 'hold', pose: 'savasana', seconds: 60 }

describe('The published schema', () => {
  it('is the one that is made from the parser today (npm run sessions:schema)', () => {
    expect(published).toBe(`${JSON.stringify(schema, null, 2)}\n`)
  })

  it('has a sentence for every key', () => {
    const parts = [schema, ...Object.values(schema.$defs ?? {})]
    const keys = parts.flatMap((part) => (typeof part === 'boolean' ? [] : Object.entries(part.properties ?? {})))
    expect(keys.length).toBeGreaterThan(50)
    expect(keys.filter(([, value]) => typeof value === 'boolean' || !value.description).map(([key]) => key)).toEqual([])
  })
})

describe('An editor that holds a script against the schema', () => {
  it.each(loadBundledScripts())('is content with $file', ({ text }) => {
    expect(wrongPlaces(JSON.parse(text))).toEqual([])
  })

  it('is content with everything that the parser is content with', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(wrongPlaces(document)).toEqual([])
      }),
    )
  })

  it.each([
    ['a key that is missing', { ...good, title: undefined }],
    ['a region that is none', { ...good, regions: ['knee'] }],
    ['no region', { ...good, regions: [] }],
    ['a sound that is none', { ...good, ambience: 'jungle' }],
    ['a level of half', { ...good, level: 1.5 }],
    ['a flag that is none', { ...good, suits: ['BACK'] }],
    ['an address without https', { ...good, author: { name: 'A', url: 'http://example.org' } }],
    ['a kind of step that is none', withStep({ ...hold, kind: 'strech' })],
    ['a pose that is none', withStep({ ...hold, pose: 'savasna' })],
    ['a meditation that is none', withStep({ ...hold, kind: 'rest', practice: 'savasana' })],
    ['a breath that is none', withStep({ ...hold, kind: 'breathe', pattern: 'fire' })],
    ['a breath that is too long', { ...good, breath: { inhale: 9, holdIn: 0, exhale: 6, holdOut: 0 } }],
    ['seconds as text', withStep({ ...hold, seconds: '60' })],
    ['too many seconds', withStep({ ...hold, seconds: 3601 })],
    ['two lengths', withStep({ ...hold, breaths: 6 })],
    ['no length', withStep({ kind: 'hold', pose: 'savasana' })],
    ['a line without a place', withStep({ ...hold, say: [{ text: 'Rest.' }] })],
    ['a line with two places', withStep({ ...hold, say: [{ text: 'Rest.', at: 1, after: 2 }] })],
    ['a mistake inside a repeat', withStep({ kind: 'repeat', times: 2, steps: [{ ...hold, seconds: 0 }] })],
  ])('refuses %s', (_, document) => {
    expect(wrongPlaces(JSON.parse(JSON.stringify(document)))).not.toEqual([])
  })
})
