import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../../src/core/json/readJson.ts'
import { prepareSession, readingOf, type Preparation } from '../../../src/core/session/prepareSession.ts'
import type { LoadOptions } from '../../../src/core/session/sessionSource.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { atMostRuns } from '../../support/atMostRuns.ts'
import { aDocument, aDocumentWith, aHold, catalogue } from '../script/aDocument.ts'
import { arbitraryDocument } from '../script/arbitraryDocument.ts'
import { arbitraryMistake } from '../script/arbitraryMistake.ts'

const prepare = (document: unknown, options?: LoadOptions) =>
  prepareSession(readingOf(document), { catalogue }, options)
const codesOf = (prepared: Preparation) => ('issues' in prepared ? prepared.issues.map(({ code }) => code) : [])

function sessionOf(document: unknown, options?: LoadOptions) {
  const prepared = prepare(document, options)
  if ('issues' in prepared) throw new Error(JSON.stringify(prepared.issues))
  return prepared
}

describe('A document that makes a session', () => {
  it('gives the script, its timeline, its steps with their places on it, and the poses', () => {
    const { script, timeline, steps, poses } = sessionOf(
      aDocumentWith(aHold({ pose: 'knee-to-chest-single', sides: 'both', seconds: 40, arrive: 10 })),
    )
    expect(timeline.id).toBe(script.id)
    expect(steps.map(({ path, pose, startTime }) => [path, pose.id, startTime])).toEqual([
      ['/steps/0', 'constructive-rest', 0],
      ['/steps/1', 'knee-to-chest-single', 120],
    ])
    expect(steps[1]?.sides.map(({ side, startTime, endTime }) => [side, startTime, endTime])).toEqual([
      ['right', 130, 170],
      ['left', 170, 210],
    ])
    expect(steps.flatMap(({ sides }) => sides).every((side) => timeline.chapters.includes(side))).toBe(true)
    expect(poses.get('cat-cow')?.id).toBe('cat-cow')
  })

  it('is told what its author should know, and plays all the same', () => {
    const { warnings } = sessionOf(aDocument({ colour: 'blue', steps: [aHold({ tempo: 3 })] }))
    expect(warnings.map(({ code, path }) => `${path} ${code}`)).toEqual([
      '/steps/0/tempo W_UNKNOWN_KEY',
      '/colour W_UNKNOWN_KEY',
    ])
  })

  it('is told what its file is like as well', () => {
    const prepared = prepareSession(readJson(`\ufeff${JSON.stringify(aDocument())}`), { catalogue })
    expect(prepared).toMatchObject({ warnings: [{ code: 'W_BOM' }] })
  })

  it('begins on the side and goes at the pace that the person chose', () => {
    const both = aDocument({ steps: [aHold({ pose: 'knee-to-chest-single', sides: 'both' })] })
    const chosen = sessionOf(both, { firstSide: 'left', pace: 1.3 })
    expect(chosen).toMatchObject({ firstSide: 'left', pace: 1.3 })
    expect(chosen.timeline.chapters.map(({ side }) => side)).toEqual(['left', 'right'])
    expect(chosen.timeline.duration).toBeGreaterThan(sessionOf(both).timeline.duration)
  })

  it('comes as written where its words need the time, and says so', () => {
    const text = 'Let the floor carry all of your weight, from your heels up to the crown of your head.'
    const full = aDocument({
      steps: [aHold({ pose: 'savasana', say: [20, 28, 36].map((at) => ({ at, text })) })],
    })
    expect(sessionOf(full, { pace: 0.85 })).toEqual(sessionOf(full))
    expect(sessionOf(full, { pace: 1.15 }).pace).toBe(1.15)
  })

  it('may take less than a minute at a quick pace: its length is that of the script', () => {
    const short = aDocument({ steps: [aHold({ seconds: 60 })] })
    expect(sessionOf(short, { pace: 0.85 })).toMatchObject({ pace: 0.85 })
    expect(sessionOf(short, { pace: 0.85 }).timeline.duration).toBeLessThan(60)
  })
})

describe('A document that makes none', () => {
  it.each([
    ['is no JSON', readJson('{'), ['E_JSON_SYNTAX']],
    ['is no script', readingOf(aDocument({ level: 9 })), ['E_RANGE']],
    ['has no time for its words', readingOf(aDocumentWith(aHold({ seconds: 6 }))), ['E_FIT']],
    [
      'is too short once it is counted',
      readingOf(aDocument({ steps: [aHold({ seconds: undefined, breaths: 2 })] })),
      ['E_TOTAL'],
    ],
  ])('says what is wrong: it %s', (_, reading, codes) => {
    expect(codesOf(prepareSession(reading, { catalogue }))).toEqual(codes)
  })

  it('says where no way leads from one posture to the next', () => {
    const standing = aCatalogue(
      aPose({ id: 'constructive-rest' }),
      aPose({ id: 'mountain', posture: { start: 'standing', end: 'standing' } }),
    )
    const document = aDocumentWith(aHold({ pose: 'mountain' }))
    expect(codesOf(prepareSession(readingOf(document), { catalogue: standing }))).toEqual([])
    expect(codesOf(prepareSession(readingOf(document), { catalogue: { ...standing, routes: [] } }))).toEqual([
      'E_ROUTE',
    ])
  })

  it('says where two sentences are spoken at once', () => {
    const spoken = { kind: 'flow', pose: 'cat-cow', reps: 4, sets: 2, restSeconds: 15 }
    const say = Array.from({ length: 12 }, (_, at) => ({
      ...spoken,
      say: [{ at: 30 + at, text: 'Breathe as you like.' }],
    }))
    expect(say.flatMap((step) => codesOf(prepare(aDocumentWith(step))))).toContain('E_OVERLAP')
  })

  it('has its problems in the order of the document, with the warnings among them', () => {
    const prepared = prepare({ ...aDocument({ steps: [aHold({ seconds: 6 }), aHold()] }), colour: 'blue' })
    expect(codesOf(prepared)).toEqual(['E_FIT', 'W_UNKNOWN_KEY'])
  })
})

describe('Any document', () => {
  const broken = fc
    .tuple(arbitraryDocument, fc.array(arbitraryMistake, { maxLength: 3 }))
    .map(([document, mistakes]) => mistakes.reduce<unknown>((value, make) => make(value), document))
  const documents = fc.oneof(broken, arbitraryDocument, fc.anything())
  const options = fc.record({
    firstSide: fc.constantFrom('left' as const, 'right' as const),
    pace: fc.constantFrom(0.85, 1, 1.15, 1.3),
  })

  it('makes a session or at least one error, whatever it is, and is left as it was', () => {
    fc.assert(
      fc.property(documents, options, (document, chosen) => {
        const before = structuredCloneOrNull(document)
        const prepared = prepare(document, chosen)
        if ('issues' in prepared) expect(prepared.issues.some(({ severity }) => severity === 'error')).toBe(true)
        else expect(prepared.steps.length).toBeLessThanOrEqual(prepared.timeline.chapters.length)
        if (before !== null) expect(document).toEqual(before)
      }),
      atMostRuns(300),
    )
  })

  it('is answered, whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array()), (source) => {
        expect(codesOf(prepareSession(readJson(source), { catalogue })).length).toBeGreaterThan(0)
      }),
      atMostRuns(200),
    )
  })
})

/** A copy to compare with; null for what nothing can copy, such as a function. */
function structuredCloneOrNull(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    return null
  }
}
