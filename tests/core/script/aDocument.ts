import { aCatalogue, aPose } from '../../support/aCatalogue.ts'

/** Poses with two sides, with repetitions, with both and with neither; one breath pattern, one meditation. */
export const catalogue = aCatalogue(
  aPose({ id: 'constructive-rest', category: 'rest' }),
  aPose({ id: 'savasana', category: 'rest' }),
  aPose({ id: 'cat-cow', repSeconds: 8 }),
  aPose({ id: 'knee-to-chest-single', sided: true }),
  aPose({ id: 'bird-dog', sided: true, repSeconds: 5 }),
)

/** A script as it stands in a file, with these keys changed; `undefined` leaves a key out. */
export function aDocument(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const document = {
    format: 'meru-session',
    version: 1,
    id: 'a-script',
    lang: 'en',
    title: 'A script',
    regions: ['lower'],
    kind: 'gentle-yoga',
    level: 1,
    positions: ['floor'],
    steps: [aHold()],
    ...changes,
  }
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined))
}

/** A step of two minutes that is right by itself; `undefined` leaves a key out. */
export function aHold(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const step = { kind: 'hold', pose: 'constructive-rest', seconds: 120, ...changes }
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined))
}

/** A document with one long right step and these after it, so that only they can be wrong. */
export function aDocumentWith(...steps: readonly unknown[]): Record<string, unknown> {
  return aDocument({ steps: [aHold(), ...steps] })
}
