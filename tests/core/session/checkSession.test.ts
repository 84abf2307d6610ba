import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readJson } from '../../../src/core/json/readJson.ts'
import { checkSession } from '../../../src/core/session/checkSession.ts'
import { prepareSession, readingOf } from '../../../src/core/session/prepareSession.ts'
import { atMostRuns } from '../../support/atMostRuns.ts'
import { allSounds } from '../../support/linted.ts'
import { aDocument, aHold, catalogue } from '../script/aDocument.ts'
import { arbitraryDocument } from '../script/arbitraryDocument.ts'
import { arbitraryMistake } from '../script/arbitraryMistake.ts'

const context = { catalogue, sounds: allSounds, isShipped: true }
const told = (document: unknown, isShipped = true) =>
  checkSession(readingOf(document), { ...context, isShipped }).map(({ path, code }) => `${path} ${code}`)

it('A session that can be played is held to the rules, its warnings among what they find, in the order of the document', () => {
  const document = aDocument({ minutes: 9, colour: 'blue', evidence: 'Nothing is known.' })
  expect(told(document)).toEqual([
    '/steps E_STOP_CUE',
    '/minutes E_MINUTES',
    '/colour W_UNKNOWN_KEY',
    '/evidence E_EVIDENCE',
  ])
})

it("Somebody's own session is advised, not held", () => {
  const document = aDocument({ minutes: 9 })
  expect(told(document, false)).toEqual(['/minutes W_MINUTES'])
})

it('What cannot be played is not held to any rule', () => {
  expect(told(aDocument({ minutes: 9, steps: [aHold({ seconds: 6 }), aHold()] }))).toEqual(['/steps/0/seconds E_FIT'])
})

it('A bundled file is called after its session', () => {
  const issues = checkSession(readJson(JSON.stringify(aDocument())), { ...context, fileName: 'another.session.json' })
  expect(issues.some(({ path, severity }) => path === '/id' && severity === 'error')).toBe(true)
})

it('Any document is answered: at most 50 issues, and what prepareSession says is among them', () => {
  const broken = fc
    .tuple(arbitraryDocument, fc.array(arbitraryMistake, { maxLength: 3 }))
    .map(([document, mistakes]) => mistakes.reduce<unknown>((value, make) => make(value), document))
  fc.assert(
    fc.property(fc.oneof(broken, fc.anything()), (document) => {
      const reading = readingOf(document)
      const issues = checkSession(reading, context)
      const prepared = prepareSession(reading, context)
      expect(issues.length).toBeLessThanOrEqual(50)
      expect(issues).toEqual(expect.arrayContaining([...('issues' in prepared ? prepared.issues : prepared.warnings)]))
    }),
    atMostRuns(200),
  )
})
