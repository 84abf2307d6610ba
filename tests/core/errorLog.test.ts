import { describe, expect, it } from 'vitest'
import { addError, errorName, errorsText, placeOf, readErrors, type LoggedError } from '../../src/core/errorLog.ts'
import { routes } from '../../src/app/routes.ts'

const at = Date.UTC(2026, 10, 24, 15, 20)
const anError = (changes: Partial<LoggedError> = {}): LoggedError => ({
  code: 'mistake',
  name: 'TypeError',
  at,
  place: 'today',
  ...changes,
})

describe('the ring of errors', () => {
  it('holds the newest twenty', () => {
    const many = Array.from({ length: 30 }, (_, index) => anError({ at: at + index, name: index % 2 ? 'A' : 'B' }))
    const ring = many.reduce(addError, [])
    expect(ring).toEqual(many.slice(-20))
  })

  it('lets one trouble that repeats itself push out no other', () => {
    const lost = anError({ code: 'screen-lost' })
    const ring = [1, 2, 3].reduce<readonly LoggedError[]>(
      (errors, ms) => addError(errors, anError({ at: at + ms })),
      [lost],
    )
    expect(ring).toEqual([lost, anError({ at: at + 3 })])
  })

  it('is read as it was stored, without what is no error', () => {
    const ring = [anError(), anError({ code: 'store-full', name: '', place: 'after' })]
    const damaged = [
      null,
      7,
      'x',
      {},
      { ...anError(), code: 'unknown' },
      { ...anError(), at: 1e300 },
      { ...anError(), place: '/x' },
    ]
    expect(readErrors(JSON.parse(JSON.stringify([...damaged, ...ring])))).toEqual(ring)
    expect([undefined, null, {}, 'x'].map(readErrors)).toEqual([[], [], [], []])
  })

  it('is one line of text for each error, newest first', () => {
    const ring = [anError(), anError({ code: 'store-full', name: '', place: 'after', at: at + 60_000 })]
    expect(errorsText(ring)).toBe(
      '2026-11-24T15:21:00.000Z after store-full\n2026-11-24T15:20:00.000Z today mistake TypeError',
    )
  })
})

describe('what the ring says of an error', () => {
  it.each([
    [new TypeError('My back hurts'), 'TypeError'],
    [new DOMException('No room', 'QuotaExceededError'), 'QuotaExceededError'],
    [Object.assign(new Error('x'), { name: 'pain 7 of 10' }), ''],
    ['My back hurts', ''],
    [{ name: 7 }, ''],
    [null, ''],
  ])('is its class and nothing of its message: %s', (error, name) => {
    expect(errorName(error)).toBe(name)
  })

  it('is the screen by the name of its route, without the id in its address', () => {
    const named = routes.filter(({ name }) => name !== 'not-found' && name !== 'workbench')
    const places = named.map(({ path }) => placeOf(path.replace(/:id|:practiceId\?/, 'an-id')))
    expect(places).toEqual(named.map(({ name }) => name))
    expect(['after', '/after/an-id', '/nowhere', '/practice/of/mine', '/elsewhere'].map(placeOf)).toEqual([
      'after',
      'after',
      'elsewhere',
      'elsewhere',
      'elsewhere',
    ])
  })
})
