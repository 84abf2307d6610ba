import { describe, expect, it } from 'vitest'
import { drawnId, sessionHeight, stillScale } from '../../src/picture/figureScale.ts'
import { posesById } from '../../src/core/catalogue/posesById.ts'
import { aCatalogue, aPose } from '../support/aCatalogue.ts'
import { aScript } from '../support/aScript.ts'
import { compiled } from '../support/compiled.ts'

const catalogue = aCatalogue(
  aPose({ id: 'mountain', category: 'standing' }),
  aPose({ id: 'bridge', category: 'supine' }),
  aPose({ id: 'body-scan', category: 'meditation' }),
)

const heightOf = (...ids: string[]) => {
  const script = aScript(ids.map((pose) => ({ kind: 'hold', pose, seconds: 60 })))
  return sessionHeight({
    script,
    timeline: compiled(script, catalogue),
    poses: posesById(catalogue),
    firstSide: 'right',
    pace: 1,
  })
}

describe('the size of the person', () => {
  it('is the same in all poses of a session: who lies is no larger than who stands', () => {
    const height = heightOf('bridge', 'mountain')
    expect(stillScale({ id: 'mountain', fallback: 'mountain' }, height)).toBeCloseTo(1, 1)
    expect(stillScale({ id: 'bridge', fallback: 'bridge' }, height)).toBeLessThan(0.85)
  })

  it('fills the picture where a session has one pose', () => {
    expect(stillScale({ id: 'bridge', fallback: 'bridge' }, heightOf('bridge'))).toBe(1)
  })

  it('is that of the picture that stands in where a pose was not drawn', () => {
    expect(drawnId({ id: 'body-scan', fallback: 'savasana' })).toBe('savasana')
    expect(stillScale({ id: 'body-scan', fallback: 'savasana' }, heightOf('body-scan'))).toBe(1)
  })
})
