/** Whole sessions as they are heard, to read and to compare: every sentence at its time, every chime, every breath. */
import { describe, expect, it } from 'vitest'
import { posesById } from '../../../src/core/catalogue/posesById.ts'
import type { SessionScript, Step } from '../../../src/core/script/script.ts'
import type { CompileOptions } from '../../../src/core/timeline/compile.ts'
import { cuesOn, type Timeline } from '../../../src/core/timeline/timeline.ts'
import { transcriptOf } from '../../../src/core/timeline/transcript.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'

const standing = { start: 'standing', end: 'standing' } as const
const catalogue = aCatalogue(
  aPose({ id: 'rest', name: 'Resting', spokenName: 'resting' }),
  aPose({ id: 'knee', name: 'Knee to chest', spokenName: 'a knee to the chest', sided: true }),
  aPose({ id: 'stand', name: 'Standing', spokenName: 'standing', posture: standing }),
  aPose({
    id: 'slide',
    name: 'Sliding',
    spokenName: 'sliding',
    sided: true,
    repSeconds: 7,
    moves: [
      { on: 'inhale', caption: 'Slide away' },
      { on: 'exhale', caption: 'Slide back' },
    ],
  }),
  aPose({ id: 'lift', name: 'Lifting', spokenName: 'lifting', repSeconds: 15 }),
  aPose({ id: 'twist', name: 'Twisting', spokenName: 'twisting', repSeconds: 8 }),
  aPose({ id: 'box', name: 'Box', category: 'breath', pattern: { inhale: 4, holdIn: 4, exhale: 4, holdOut: 4 } }),
)

const everything: readonly Step[] = [
  { kind: 'say', text: 'Let us begin.', seconds: 14 },
  { kind: 'section', title: 'On the floor' },
  {
    kind: 'hold',
    pose: 'rest',
    seconds: 70,
    arrive: 20,
    say: [
      { at: 20, text: 'Let the floor hold you.' },
      { after: 4, text: 'There is nothing to do.' },
      { at: -30, text: 'Stay a little.' },
    ],
  },
  { kind: 'breathe', pose: 'rest', pattern: 'box', seconds: 70 },
  {
    kind: 'hold',
    pose: 'knee',
    sides: 'both',
    breaths: 4,
    say: [
      { at: 6, side: 'left', text: 'The left one rests.' },
      { at: 6, side: 'right', text: 'The right one rests.' },
    ],
  },
  {
    kind: 'repeat',
    times: 2,
    steps: [
      { kind: 'hold', pose: 'rest', seconds: 30 },
      { kind: 'hold', pose: 'knee', sides: 'either', seconds: 40 },
    ],
  },
  { kind: 'flow', pose: 'slide', sides: 'both', reps: 3, sets: 2, restSeconds: 12 },
  { kind: 'flow', pose: 'twist', seconds: 50, in: 'rest' },
  { kind: 'flow', pose: 'slide', breaths: 4 },
  { kind: 'hold', pose: 'stand', seconds: 40 },
  { kind: 'flow', pose: 'lift', reps: 2, arrive: 12 },
  { kind: 'hold', pose: 'knee', sides: 'left', seconds: 40, cues: 'full' },
  { kind: 'hold', pose: 'knee', sides: 'right', seconds: 40, cues: 'none' },
  { kind: 'say', text: 'Now rest.', seconds: 20 },
  { kind: 'rest', pose: 'rest', practice: 'body-scan', seconds: 90 },
]

/** Hardly time for what must be said. */
const crowded: readonly Step[] = [
  { kind: 'hold', pose: 'rest', seconds: 12 },
  { kind: 'hold', pose: 'knee', sides: 'both', seconds: 12 },
  { kind: 'hold', pose: 'rest', seconds: 22, say: [{ at: -4, text: 'Let go.' }] },
  { kind: 'flow', pose: 'twist', reps: 2, sets: 3, restSeconds: 3 },
  { kind: 'say', text: 'Nearly there.', seconds: 5 },
  { kind: 'rest', pose: 'rest', seconds: 14 },
]

const bed: Partial<SessionScript> = { title: 'In bed', kind: 'bedtime', ambience: 'rain', breath: 'box' }
const evening: readonly Step[] = [
  { kind: 'rest', pose: 'rest', seconds: 60 },
  { kind: 'hold', pose: 'knee', sides: 'both', seconds: 60 },
  { kind: 'rest', pose: 'rest', practice: 'body-scan', seconds: 90, say: [{ at: -8, text: 'Sleep well.' }] },
]

const sessions: readonly [string, readonly Step[], Partial<SessionScript>, CompileOptions][] = [
  ['everything', everything, { title: 'Everything' }, {}],
  ['everything at an easy pace', everything, { title: 'Everything' }, { pace: 1.3 }],
  ['everything in a hurry', everything, { title: 'Everything' }, { pace: 0.85, firstSide: 'left' }],
  ['little time', crowded, { title: 'Little time' }, {}],
  ['in bed', evening, bed, {}],
  ['in bed, recorded', evening, bed, { clipSeconds: (text) => 1 + text.length / 20 }],
]

/** What is shown, in the order in which it comes. */
const captions = (timeline: Timeline) =>
  cuesOn(timeline, 'caption')
    .map(({ startTime, endTime, text }) => `${startTime}–${endTime} ${text}\n`)
    .join('')

describe.each(sessions)('%s', (name, steps, script, options) => {
  const timeline = () => compiled(aScript(steps, script), catalogue, options)
  const file = (kind: string) => `./transcripts/${name.replaceAll(/[ ,]+/g, '-')}.${kind}.txt`

  it('is heard as its transcript says', async () => {
    await expect(transcriptOf(timeline(), posesById(catalogue))).toMatchFileSnapshot(file('heard'))
  })

  it('is shown as its captions say', async () => {
    await expect(captions(timeline())).toMatchFileSnapshot(file('shown'))
  })
})
