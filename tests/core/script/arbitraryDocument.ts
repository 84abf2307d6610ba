/** Documents as teachers might write them, all of them right, for the catalogue of `aDocument.ts`. */
import fc from 'fast-check'
import { aDocument } from './aDocument.ts'

const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((rest) => `Breathe ${rest.replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, '')}`)
const seconds = fc.integer({ min: 10, max: 300 })
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const step = (model: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(model).map(withoutUndefined)

const lines = fc.array(
  fc.oneof(
    step({ text, at: fc.double({ min: -60, max: 60, noNaN: true }) }),
    step({ text, after: fc.integer({ min: 0, max: 30 }) }),
  ),
  { maxLength: 3 },
)
const pattern = fc.oneof(
  fc.constant('extended-exhale'),
  fc.record({
    inhale: fc.integer({ min: 10, max: 60 }).map(inTenths),
    holdIn: fc.integer({ min: 0, max: 70 }).map(inTenths),
    exhale: fc.integer({ min: 10, max: 80 }).map(inTenths),
    holdOut: fc.integer({ min: 0, max: 70 }).map(inTenths),
  }),
)
const posed = {
  arrive: optional(fc.integer({ min: 3, max: 60 })),
  say: optional(lines),
  cues: optional(fc.constantFrom('full', 'brief')),
  pattern: optional(pattern),
}
const unsided = fc.constantFrom('constructive-rest', 'savasana', 'cat-cow')

const timedStep = fc.oneof(
  step({ kind: fc.constant('hold'), pose: unsided, ...posed, seconds }),
  step({
    kind: fc.constant('hold'),
    pose: fc.constant('knee-to-chest-single'),
    sides: fc.constantFrom('both', 'either'),
    ...posed,
    breaths: fc.integer({ min: 1, max: 10 }),
  }),
  step({
    kind: fc.constant('flow'),
    pose: fc.constant('bird-dog'),
    sides: fc.constant('both'),
    in: optional(unsided),
    ...posed,
    reps: fc.integer({ min: 1, max: 10 }),
    sets: optional(fc.integer({ min: 1, max: 3 })),
    restSeconds: optional(fc.integer({ min: 0, max: 30 })),
  }),
  step({ kind: fc.constant('breathe'), pose: unsided, ...posed, pattern, seconds }),
  step({
    kind: fc.constant('rest'),
    pose: fc.constant('savasana'),
    ...posed,
    practice: optional(fc.constant('body-scan')),
    seconds,
  }),
  step({ kind: fc.constant('say'), text, seconds: fc.integer({ min: 1, max: 60 }) }),
)
const anyStep = fc.oneof(
  { weight: 4, arbitrary: timedStep },
  { weight: 1, arbitrary: step({ kind: fc.constant('section'), title: text }) },
  {
    weight: 1,
    arbitrary: step({
      kind: fc.constant('repeat'),
      times: fc.constantFrom(2, 3),
      steps: fc.array(timedStep, { minLength: 1, maxLength: 2 }),
    }),
  },
)

/** A document without mistakes; it may have notices. */
export const arbitraryDocument = fc
  .record({
    title: text,
    summary: optional(text),
    ambience: fc.constantFrom('rain', null, undefined),
    breath: optional(pattern),
    minutes: optional(fc.integer({ min: 1, max: 240 })),
    regions: fc.subarray(['neck', 'upper', 'mid', 'lower', 'hips'], { minLength: 1 }),
    steps: fc.array(anyStep, { maxLength: 5 }),
  })
  .map(({ steps, ...changes }) =>
    aDocument({ ...changes, steps: [{ kind: 'rest', pose: 'savasana', seconds: 60 }, ...steps] }),
  )

function inTenths(tenths: number): number {
  return tenths / 10
}

function withoutUndefined(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
