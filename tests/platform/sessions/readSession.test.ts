import { describe, expect, it } from 'vitest'
import { readSession } from '../../../src/platform/sessions/readSession.ts'
import { aScript } from '../../support/aScript.ts'

const roomy = aScript([{ kind: 'rest', pose: 'savasana', seconds: 120, arrive: 20 }])
const sentence = 'Let the floor carry all of your weight, from your heels up to the crown of your head.'
const full = aScript([
  { kind: 'rest', pose: 'savasana', seconds: 120, arrive: 20, say: [20, 28, 36].map((at) => ({ at, text: sentence })) },
])

describe('a session made ready', () => {
  it('takes more time where that is wanted', () => {
    expect(readSession(roomy, { pace: 1.3 }).timeline.duration).toBeGreaterThan(
      readSession(roomy, {}).timeline.duration,
    )
  })

  it('comes as written where its words need the time, and says so', () => {
    expect(readSession(full, { pace: 0.85 })).toEqual(readSession(full, {}))
    expect(readSession(roomy, { pace: 0.85 }).pace).toBe(0.85)
  })

  it('keeps the side with which it begins', () => {
    expect(readSession(roomy, { firstSide: 'left' }).firstSide).toBe('left')
  })

  it('says where a script is wrong', () => {
    expect(() => readSession({ ...roomy, level: 9 }, {})).toThrow('/level')
  })
})
