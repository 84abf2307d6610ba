import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sessionNumbers } from '../../scripts/stats/sessionNumbers.ts'
import { sessionsLeft, type Offered } from '../../scripts/stats/sessionsLeft.ts'
import { tableText } from '../../scripts/stats/table.ts'
import type { Demands } from '../../src/core/session/demands.ts'
import type { Flag } from '../../src/core/catalogue/catalogue.ts'
import { aCatalogue, aPose } from '../support/aCatalogue.ts'
import { aScript } from '../support/aScript.ts'
import { compiledScript } from '../support/compiled.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

function stats(args: readonly string[]): Promise<{ readonly code: number; readonly stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'scripts/sessions-stats.ts', ...args]
    execFile(process.execPath, command, { cwd: project }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}

describe('The numbers of a session', () => {
  const catalogue = aCatalogue(
    aPose({ id: 'lie', cues: { full: silent(['Lie down now.']), brief: silent(['Lie.']) } }),
    aPose({ id: 'stand', posture: { start: 'standing', end: 'standing' } }),
  )

  function silent(enter: readonly string[]) {
    return { enter, hold: [], leave: [] }
  }

  it('are counted from what is heard', () => {
    const script = aScript([{ kind: 'rest', pose: 'lie', seconds: 120 }])
    const { timeline, steps } = compiledScript(script, catalogue, { clipSeconds: () => 3 })
    const numbers = sessionNumbers(timeline, steps)
    // “Lie down now.” and “This is nearly over.”: 7 words in two lines of 3 s.
    expect(numbers).toMatchObject({ minutes: 2, lines: 2, postureChanges: 0, spokenRate: 70, wholeRate: 3.5 })
    expect(numbers.silence).toBeCloseTo(0.95)
  })

  it('have every change of posture, also on the way round in a repeat', () => {
    const hold = (pose: string) => ({ kind: 'hold', pose, seconds: 60 }) as const
    const script = aScript([{ kind: 'repeat', times: 3, steps: [hold('lie'), hold('stand')] }])
    const { timeline, steps } = compiledScript(script, catalogue)
    expect(sessionNumbers(timeline, steps).postureChanges).toBe(5)
  })
})

describe('The sessions left', () => {
  const offer = (
    id: string,
    acute: Demands['acute'],
    avoided: readonly Flag[],
    kind: 'breath' | 'strength',
  ): Offered => ({
    candidate: { id, regions: ['lower'], kind, minutes: 10 },
    demands: { avoidedBy: new Set(avoided), acute },
  })
  const left = sessionsLeft([
    offer('breathe', 'yes', ['PSY'], 'breath'),
    offer('lift', 'no', ['PREG', 'BP'], 'strength'),
  ])
  const of = (flags: readonly Flag[], pain: string) =>
    left.find((each) => each.flags.join() === flags.join() && each.pain === pain)

  it('are told for no flag, each flag, each pair and all of them, in three states', () => {
    expect(left).toHaveLength(3 * (1 + 18 + (18 * 17) / 2 + 1))
  })

  it('are those that neither flags nor pain forbid', () => {
    expect(of([], 'mild')).toMatchObject({ left: 2, recommended: 2 })
    expect(of([], 'acute')).toMatchObject({ left: 1, recommended: 1 })
    expect(of(['PREG'], 'mild')).toMatchObject({ left: 1 })
    expect(of(['PREG', 'PSY'], 'mild')).toMatchObject({ left: 0 })
  })
})

describe('sessions:stats', { timeout: 60_000 }, () => {
  it('leaves nobody without a session, in whatever combination and pain', async () => {
    const { code, stdout } = await stats(['--json'])
    const { sessions, left } = JSON.parse(stdout) as {
      readonly sessions: readonly unknown[]
      readonly left: readonly { readonly left: number; readonly recommended: number }[]
    }
    expect(code).toBe(0)
    expect(sessions.length).toBeGreaterThan(2)
    expect(left.filter((each) => each.left === 0 || each.recommended === 0)).toEqual([])
  })

  it('refuses what it does not know', async () => {
    expect(await stats(['lower-core-12'])).toMatchObject({ code: 1, stdout: '' })
  })
})

it('a table has straight columns', () => {
  expect(
    tableText([
      ['session', 'lines'],
      ['a', '7'],
      ['longer-name', '120'],
    ]),
  ).toBe('session      lines\na                7\nlonger-name    120\n')
})
