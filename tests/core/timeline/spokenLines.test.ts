import { describe, expect, it } from 'vitest'
import type { Step } from '../../../src/core/script/script.ts'
import { spokenLines } from '../../../src/core/timeline/spokenLines.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'
import { cuesOn } from '../../../src/core/timeline/timeline.ts'

const catalogue = aCatalogue(
  aPose({ id: 'rest' }),
  aPose({ id: 'knee', sided: true }),
  aPose({ id: 'cat', repSeconds: 8 }),
)
const steps: readonly Step[] = [
  { kind: 'say', text: 'Let us begin.', seconds: 14 },
  { kind: 'hold', pose: 'rest', seconds: 40, say: [{ at: 20, text: 'Let go.' }] },
  { kind: 'hold', pose: 'knee', sides: 'both', seconds: 40 },
  { kind: 'flow', pose: 'cat', reps: 4, sets: 2, restSeconds: 3 },
]

describe('the sentences that a voice has to be able to speak', () => {
  const lines = () => spokenLines(catalogue, [aScript(steps), aScript(steps.slice(1, 2))])

  it('are all that is heard, whichever side comes first', () => {
    for (const firstSide of ['left', 'right'] as const) {
      const heard = cuesOn(compiled(aScript(steps), catalogue, { firstSide }), 'voice').map(({ text }) => text)
      expect(lines()).toEqual(expect.arrayContaining(heard))
    }
  })

  it('are named once each, also those for which there was no room', () => {
    expect(lines()).toEqual([
      'Let us begin.',
      'Next, rest.',
      'Come into rest.',
      'Stay in rest.',
      'Leave rest.',
      'Next, knee.',
      'Let go.',
      'Come into knee on the right.',
      'Stay in knee.',
      'Now the left side.',
      'Leave knee.',
      'Next, cat.',
      'Come into cat.',
      'Stay in cat.',
      'Leave cat.',
      'This is nearly over.',
      'Rest.',
      'Again.',
      'Come into knee on the left.',
      'Now the right side.',
    ])
  })

  it('have no word for between sets where there is one set', () => {
    const once = spokenLines(catalogue, [aScript([{ kind: 'flow', pose: 'cat', reps: 4 }])])
    expect(once).not.toContain('Again.')
  })
})
