import { describe, expect, it } from 'vitest'
import { sessionSteps } from '../../../src/features/session/sessionSteps.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'

const catalogue = aCatalogue(aPose({ id: 'rest' }), aPose({ id: 'slide', sided: true }))
const steps = (...list: Parameters<typeof aScript>[0]) => sessionSteps(compiled(aScript(list), catalogue))

describe('the steps of a session as a list', () => {
  it('counts the way there and both sides to one step', () => {
    const [step, ...others] = steps({ kind: 'hold', pose: 'slide', sides: 'both', arrive: 15, seconds: 40 })
    expect(others).toEqual([])
    expect(step).toMatchObject({ pose: 'slide', kind: 'hold', sides: ['right', 'left'], seconds: 95 })
  })

  it('names the first side first', () => {
    const timeline = compiled(aScript([{ kind: 'hold', pose: 'slide', sides: 'both', seconds: 40 }]), catalogue, {
      firstSide: 'left',
    })
    expect(sessionSteps(timeline)[0]?.sides).toEqual(['left', 'right'])
  })

  it('makes one row of all the words before the first pose', () => {
    const rows = steps(
      { kind: 'say', text: 'Welcome.', seconds: 10 },
      { kind: 'say', text: 'Lie down.', seconds: 20 },
      { kind: 'hold', pose: 'rest', seconds: 60 },
    )
    expect(rows.map(({ pose, seconds }) => [pose, seconds])).toEqual([
      [null, 30],
      ['rest', 60],
    ])
  })

  it('shows a step that comes again where it comes, and adds up to the whole session', () => {
    const timeline = compiled(
      aScript([
        {
          kind: 'repeat',
          times: 2,
          steps: [
            { kind: 'hold', pose: 'rest', seconds: 30 },
            { kind: 'flow', pose: 'slide', sides: 'both', seconds: 40 },
          ],
        },
      ]),
      catalogue,
    )
    const rows = sessionSteps(timeline)
    expect(rows.map(({ pose }) => pose)).toEqual(['rest', 'slide', 'rest', 'slide'])
    expect(rows.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(timeline.duration)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(4)
  })
})
