import { describe, expect, it } from 'vitest'
import type { Step } from '../../../src/core/script/script.ts'
import { compileTimeline } from '../../../src/core/timeline/compile.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'

const standing = { start: 'standing', end: 'standing' } as const
const whole = aCatalogue(aPose({ id: 'lie' }), aPose({ id: 'stand', posture: standing }), aPose({ id: 'nod' }))
const hold = (pose: string, more: Partial<Step> = {}) => ({ kind: 'hold', pose, seconds: 60, ...more }) as Step

describe('A posture to which no way is known', () => {
  const catalogue = { ...whole, routes: whole.routes.filter(({ to }) => to !== 'standing') }
  const places = (...steps: readonly Step[]) => {
    const compiled = compileTimeline(aScript(steps), catalogue)
    return 'issues' in compiled ? compiled.issues.map(({ path, code }) => `${path} ${code}`) : []
  }

  it('is told at its step', () => {
    expect(places(hold('lie'), hold('stand'))).toEqual(['/steps/1/pose E_ROUTE'])
  })

  it('is told once for a repeat, where it is met on the way round', () => {
    expect(places({ kind: 'repeat', times: 5, steps: [hold('stand'), hold('lie')] })).toEqual([
      '/steps/0/steps/0/pose E_ROUTE',
    ])
  })

  it('is that of the pose in which a movement is done', () => {
    expect(places(hold('lie'), hold('nod', { in: 'stand' }))).toEqual(['/steps/1/pose E_ROUTE'])
  })

  it('needs none at the start, nor from itself', () => {
    expect(places(hold('stand'), hold('stand'), hold('lie'))).toEqual([])
  })
})

it('every posture is reached where the catalogue has all routes', () => {
  expect(compileTimeline(aScript([hold('lie'), hold('stand'), hold('lie')]), whole)).not.toHaveProperty('issues')
})
