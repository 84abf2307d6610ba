import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { practiceFileName, writePracticeFile } from '../../../src/core/practice/practiceFile.ts'
import { aPractice } from '../../support/aPractice.ts'

const at = Date.UTC(2026, 10, 28, 15)

describe('the record as a file', () => {
  it('holds every entry on a line of its own, and how many there are', () => {
    const file = writePracticeFile([{ kind: 'practice', id: 'a', active: 60 }, { id: 'b' }], at)
    expect(file).toBe(`{
  "format": "meru-backup",
  "version": 1,
  "exportedAt": "2026-11-28T15:00:00.000Z",
  "count": 2,
  "entries": [
    {"kind":"practice","id":"a","active":60},
    {"id":"b"}
  ]
}
`)
  })

  it('of an empty record is a file all the same', () => {
    expect(JSON.parse(writePracticeFile([], at))).toMatchObject({ count: 0, entries: [] })
  })

  it('gives back what was stored, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (entries) => {
        const read: unknown = JSON.parse(writePracticeFile(entries, at))
        expect(read).toMatchObject({ count: entries.length })
        expect((read as { readonly entries: unknown }).entries).toEqual(JSON.parse(JSON.stringify(entries)))
      }),
    )
  })

  it('is written although a damaged entry holds what JSON cannot say', () => {
    const loop: Record<string, unknown> = { ...aPractice({ id: 'loop' }) }
    loop.self = loop
    const file = JSON.parse(writePracticeFile([loop, { id: 'big', size: 1n }, undefined], at)) as {
      readonly entries: readonly unknown[]
    }
    expect(file.entries).toMatchObject([{ id: 'loop', kind: 'practice' }, { id: 'big' }, null])
  })

  it('is named for its day', () => {
    expect(practiceFileName('2026-11-28')).toBe('meru-practice-2026-11-28.json')
  })
})
