import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointerKeys } from '../../../src/core/json/jsonPointer.ts'
import { lintSession } from '../../../src/core/review/lintSession.ts'
import { prepareSession, readingOf, type PreparedSession } from '../../../src/core/session/prepareSession.ts'
import { RULES } from '../../../src/core/review/rules.ts'
import { allSounds } from '../../support/linted.ts'
import { catalogue } from '../script/aDocument.ts'
import { arbitraryDocument } from '../script/arbitraryDocument.ts'
import { valueAt } from '../script/arbitraryMistake.ts'

/** Documents that make a session. */
const playable = arbitraryDocument.map(play).filter((session) => session !== null)

function play(document: unknown): PreparedSession | null {
  const prepared = prepareSession(readingOf(document), { catalogue })
  return 'issues' in prepared ? null : prepared
}

describe('In any script that plays', () => {
  it('every finding has its own place, which is there or is a key that is missing there', () => {
    fc.assert(
      fc.property(playable, (session) => {
        const issues = lintSession(session, { catalogue, sounds: allSounds, isShipped: true })
        expect(new Set(issues.map(({ path, code }) => `${path} ${code}`)).size).toBe(issues.length)
        for (const { path } of issues)
          expect(valueAt(session.script, pointerKeys(path).slice(0, -1))).toBeTypeOf('object')
      }),
    )
  })

  it('the rules forbid nothing to its own author, and find there what they find in ours, or less', () => {
    fc.assert(
      fc.property(playable, (session) => {
        const find = (isShipped: boolean) => lintSession(session, { catalogue, sounds: allSounds, isShipped })
        const place = ({ path, code }: { path: string; code: string }) => `${path} ${code.slice(2)}`
        const own = find(false)
        const shipped = find(true).map(place)
        expect(own.every(({ severity, code }) => severity === 'warning' && code.startsWith('W_'))).toBe(true)
        expect(own.map(place).filter((found) => !shipped.includes(found))).toEqual([])
      }),
    )
  })

  it('every step meets its own chapters, one for each side', () => {
    fc.assert(
      fc.property(playable, ({ timeline, steps }) => {
        for (const { path, sides, step } of steps) {
          expect(sides.map((chapter) => chapter.path)).toEqual(step.sides === 'both' ? [path, path] : [path])
        }
        const met = new Set(steps.flatMap(({ sides }) => sides))
        expect(timeline.chapters.filter((chapter) => chapter.kind !== 'say' && chapter.kind !== 'arrive')).toEqual([
          ...met,
        ])
      }),
    )
  })
})

it('no two rules share a code', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length)
})
