import { describe, expect, it } from 'vitest'
import { parseScript } from '../../../../src/core/script/parseScript.ts'
import { aDocument, catalogue } from '../aDocument.ts'

function issuesIn(document: unknown) {
  const parsed = parseScript(document, { catalogue })
  return ('issues' in parsed ? parsed.issues : parsed.warnings).map(({ path, code }) => `${path} ${code}`)
}

const valuesIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, inner) => sum + valuesIn(inner), 1)
    : 1

const lists = (depth: number): unknown => (depth === 0 ? 1 : [lists(depth - 1)])

describe('A value that never was a file', () => {
  it('nests 32 deep at most', () => {
    expect(issuesIn(aDocument({ x: lists(31) }))).toEqual(['/x W_UNKNOWN_KEY'])
    expect(issuesIn(aDocument({ x: lists(32) }))).toEqual([`/x${'/0'.repeat(31)} E_TOO_DEEP`])
  })

  it('may go round in a circle', () => {
    const circle: Record<string, unknown> = aDocument()
    circle['x'] = circle
    expect(issuesIn(circle)).toEqual([`${'/x'.repeat(32)} E_TOO_DEEP`])
  })

  it('has 50 000 values at most', () => {
    const least = valuesIn(aDocument({ x: [] }))
    const many = (count: number) => aDocument({ x: Array.from({ length: count }, () => 1) })
    expect(issuesIn(many(50_000 - least))).toEqual(['/x W_UNKNOWN_KEY'])
    expect(issuesIn(many(50_000 - least + 1))).toEqual([' E_TOO_MANY'])
  })

  it('has no forbidden key, nor one that is too long', () => {
    const forbidden: unknown = JSON.parse('{"__proto__":1}')
    expect(issuesIn({ ...aDocument(), constructor: 1 })).toContain('/constructor E_FORBIDDEN_KEY')
    expect(issuesIn(aDocument({ author: forbidden }))).toContain('/author/__proto__ E_FORBIDDEN_KEY')
    expect(issuesIn(aDocument({ ['k'.repeat(128)]: 1 }))).toEqual([`/${'k'.repeat(128)} W_UNKNOWN_KEY`])
    expect(issuesIn(aDocument({ ['k'.repeat(129)]: 1 }))).toContain('/… E_LENGTH')
  })
})
