import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demandsOf, isSuitable, type Demands } from '../../../src/core/session/demands.ts'
import type { Flag } from '../../../src/core/catalogue/catalogue.ts'
import { FLAGS } from '../../../src/core/catalogue/flags.ts'
import type { SessionScript, Step } from '../../../src/core/script/script.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiledScript } from '../../support/compiled.ts'

const catalogue = aCatalogue(
  aPose({ id: 'easy' }),
  aPose({ id: 'fold', acute: 'no', flags: { avoid: ['FLEX', 'OSTEO'], ease: ['KNEE'] } }),
  aPose({ id: 'prone', acute: 'mod', flags: { avoid: ['PREG'], ease: [] } }),
  aPose({ id: 'tensing', category: 'meditation', acute: 'mod' }),
  aPose({ id: 'box', category: 'breath', pattern: { inhale: 4, holdIn: 4, exhale: 4, holdOut: 4 } }),
)
const hold = (pose: string, more: Partial<Step> = {}) => ({ kind: 'hold', pose, seconds: 60, ...more }) as Step

function demands(steps: readonly Step[], script: Partial<SessionScript> = {}): Demands {
  return demandsOf(compiledScript(aScript(steps, script), catalogue).steps)
}

describe('What a session asks', () => {
  it('is avoided by whoever should avoid one of its poses, not by whoever has to make one easier', () => {
    expect([...demands([hold('easy'), hold('fold'), hold('prone')]).avoidedBy]).toEqual(['FLEX', 'OSTEO', 'PREG'])
  })

  it('is what the pose asks in which a movement is done', () => {
    expect([...demands([hold('easy', { in: 'prone' })]).avoidedBy]).toEqual(['PREG'])
  })

  it('is avoided where the breath is held by whoever should hold none', () => {
    const breathes: Step = { kind: 'breathe', pose: 'easy', pattern: 'box', seconds: 90 }
    expect(demands([breathes]).avoidedBy.has('BP')).toBe(true)
    expect(demands([hold('easy')], { breath: 'box' }).avoidedBy.has('EPI')).toBe(true)
    expect(demands([hold('easy'), breathes, { kind: 'rest', pose: 'easy', seconds: 60 }]).avoidedBy.has('PSY')).toBe(
      true,
    )
    expect(demands([hold('easy')]).avoidedBy.size).toBe(0)
  })

  it.each([
    [['easy'], 'yes', [true, true, true]],
    [['easy', 'prone'], 'mod', [false, true, true]],
    [['easy', 'prone', 'fold'], 'no', [false, false, true]],
  ])('of an acute, a moderate and a mild back is that of its hardest pose: %j', (poses, acute, left) => {
    const sessionDemands = demands(poses.map((pose) => hold(pose)))
    expect(sessionDemands.acute).toBe(acute)
    expect((['acute', 'settling', 'steady'] as const).map((pain) => isSuitable(sessionDemands, [], pain))).toEqual(left)
  })

  it('counts the meditation as well', () => {
    expect(demands([{ kind: 'rest', pose: 'easy', practice: 'tensing', seconds: 90 }]).acute).toBe('mod')
  })

  it('keeps nobody away by one flag whom it lets in with that flag and more', () => {
    const some = fc.subarray([...FLAGS])
    fc.assert(
      fc.property(some, some, some, fc.constantFrom('yes', 'mod', 'no'), (avoided, few, more, acute) => {
        const sessionDemands: Demands = { avoidedBy: new Set<Flag>(avoided), acute }
        if (isSuitable(sessionDemands, [...few, ...more], 'steady'))
          expect(isSuitable(sessionDemands, few, 'steady')).toBe(true)
        expect(isSuitable(sessionDemands, few, 'steady')).toBe(!few.some((flag) => avoided.includes(flag)))
      }),
    )
  })
})
