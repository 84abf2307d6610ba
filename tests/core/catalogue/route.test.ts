import { describe, expect, it } from 'vitest'
import type { Posture, Route } from '../../../src/core/catalogue/catalogue.ts'
import { findRoute } from '../../../src/core/catalogue/route.ts'

const route = (from: Posture, to: Posture, ...lines: readonly string[]): Route => ({ from, to, lines })

const routes = [
  route('supine', 'side-lying', 'Roll over.'),
  route('side-lying', 'sitting', 'Push up.', 'Sit.'),
  route('supine', 'all-fours', 'Roll.', 'Turn.', 'Come up.'),
  route('all-fours', 'sitting', 'Sit back.'),
  route('sitting', 'standing', 'Stand up.'),
  route('supine', 'kneeling', 'Kneel up.'),
  route('kneeling', 'sitting', 'Sit down.', 'Slowly.', 'Settle.', 'Rest.'),
  route('all-fours', 'standing', 'Walk up.', 'Unroll.', 'Stand.'),
]

describe('the spoken way', () => {
  it.each<[string, Posture, Posture, readonly string[]]>([
    ['is nothing where nothing has to be done', 'supine', 'supine', []],
    ['is a route of the catalogue', 'sitting', 'standing', ['Stand up.']],
    ['joins as many routes as it needs', 'side-lying', 'standing', ['Push up.', 'Sit.', 'Stand up.']],
    ['has the fewest lines of the ways that join as many', 'supine', 'sitting', ['Roll over.', 'Push up.', 'Sit.']],
    [
      'joins few routes, though they have more lines',
      'supine',
      'standing',
      ['Roll.', 'Turn.', 'Come up.', 'Walk up.', 'Unroll.', 'Stand.'],
    ],
  ])('%s', (_what, from, to, lines) => {
    expect(findRoute(routes, from, to)).toEqual(lines)
    expect(findRoute(routes.toReversed(), from, to)).toEqual(lines)
  })

  it('is never the way back of a route', () => {
    expect(findRoute(routes, 'standing', 'sitting')).toBeNull()
  })
})
