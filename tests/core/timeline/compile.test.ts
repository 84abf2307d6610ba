import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PosedStep, Step } from '../../../src/core/script/script.ts'
import { compileTimeline } from '../../../src/core/timeline/compile.ts'
import { cuesOn, type Chapter, type Cue, type Timeline, type TrackName } from '../../../src/core/timeline/timeline.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'
import { atMostRuns } from '../../support/atMostRuns.ts'
import { printedText } from '../../../scripts/support/printedTimeline.ts'

const catalogue = aCatalogue(
  aPose({ id: 'rest' }),
  aPose({ id: 'knee', sided: true }),
  aPose({ id: 'stand', posture: { start: 'standing', end: 'standing' } }),
  aPose({
    id: 'slide',
    sided: true,
    repSeconds: 6,
    moves: [
      { on: 'exhale', caption: 'Slide away' },
      { on: 'inhale', caption: 'Slide back' },
    ],
  }),
  aPose({ id: 'cat', repSeconds: 8 }),
  aPose({ id: 'lift', repSeconds: 15 }),
  aPose({ id: 'tap', repSeconds: 1 }),
)

const timeline = (...steps: readonly Step[]) => compiled(aScript(steps), catalogue)
const voices = (timeline: Timeline) => cuesOn(timeline, 'voice')
const on = <T extends TrackName>(track: T, timeline: Timeline) => cuesOn(timeline, track)
const holdSeconds = ({ holdStart, holdEnd }: Chapter) => holdEnd - holdStart
const texts = (cues: readonly Cue[]) => cues.map(printedText)

describe('the time of a session', () => {
  it('takes what its steps say, sides doubled, repeats unrolled, ways in on top', () => {
    const { duration } = timeline(
      { kind: 'section', title: 'Arrive' },
      { kind: 'hold', pose: 'rest', seconds: 60 },
      { kind: 'hold', pose: 'knee', sides: 'both', seconds: 40, arrive: 10 },
      { kind: 'say', text: 'Well done.', seconds: 20 },
      { kind: 'repeat', times: 3, steps: [{ kind: 'rest', pose: 'rest', seconds: 30 }] },
    )
    expect(duration).toBe(60 + 10 + 2 * 40 + 20 + 3 * 30)
  })

  it('counts breaths in the hold, after the lead, up to a whole second', () => {
    const [chapter] = timeline(
      { kind: 'hold', pose: 'rest', breaths: 4 },
      { kind: 'rest', pose: 'rest', seconds: 40 },
    ).chapters
    expect(chapter && holdSeconds(chapter)).toBeGreaterThanOrEqual(40)
    expect(chapter && holdSeconds(chapter)).toBeLessThan(41)
    expect(chapter?.endTime).toBe(Math.ceil((chapter?.holdStart ?? 0) + 40))
  })

  it('counts repetitions in sets with rests between them', () => {
    const { chapters } = timeline({ kind: 'flow', pose: 'cat', reps: 3, sets: 2, restSeconds: 10 })
    const [flow] = chapters
    expect(flow && Math.floor(holdSeconds(flow))).toBe(2 * 3 * 8 + 10)
  })

  it('tiles the timeline with chapters, the way in as one of its own', () => {
    const { chapters, duration } = timeline(
      { kind: 'hold', pose: 'rest', seconds: 30 },
      { kind: 'hold', pose: 'stand', seconds: 40, arrive: 15 },
      { kind: 'hold', pose: 'knee', sides: 'both', seconds: 40 },
    )
    expect(chapters.map(({ kind, side, startTime, endTime }) => [kind, side, startTime, endTime])).toEqual([
      ['hold', null, 0, 30],
      ['arrive', null, 30, 45],
      ['hold', null, 45, 85],
      ['hold', 'right', 85, 125],
      ['hold', 'left', 125, duration],
    ])
  })

  it('gives both sides the same lead, so that they hold equally long', () => {
    const sides = timeline(
      { kind: 'hold', pose: 'knee', sides: 'both', seconds: 45 },
      { kind: 'rest', pose: 'rest', seconds: 30 },
    ).chapters
    expect(sides[0] && holdSeconds(sides[0])).toBe(sides[1] && holdSeconds(sides[1]))
  })

  it('gives lone sides of one pose the same lead, whichever is met first', () => {
    const { chapters } = timeline(
      { kind: 'hold', pose: 'stand', seconds: 40 },
      { kind: 'hold', pose: 'knee', sides: 'left', breaths: 3 },
      { kind: 'hold', pose: 'rest', seconds: 40 },
      { kind: 'hold', pose: 'knee', sides: 'right', breaths: 3 },
    )
    const [left, right] = chapters.filter(({ pose }) => pose === 'knee')
    expect(left && holdSeconds(left)).toBe(right && holdSeconds(right))
  })

  it('begins with the side that the person chose', () => {
    const script = aScript([{ kind: 'hold', pose: 'knee', sides: 'both', seconds: 40 }])
    expect(compiled(script, catalogue, { firstSide: 'left' }).chapters.map(({ side }) => side)).toEqual([
      'left',
      'right',
    ])
  })
})

describe('what is said', () => {
  it('tells the way in in full at first and briefly after that', () => {
    const said = texts(
      voices(
        timeline(
          { kind: 'hold', pose: 'rest', seconds: 40 },
          { kind: 'hold', pose: 'cat', seconds: 40 },
          { kind: 'hold', pose: 'rest', seconds: 40 },
        ),
      ),
    )
    expect(said).toContain('Come into rest.')
    expect(said.filter((text) => text === 'Again rest.')).toHaveLength(1)
  })

  it('says the way from one posture to the next and gives it at least 8 s', () => {
    const there = timeline({ kind: 'hold', pose: 'rest', seconds: 30 }, { kind: 'hold', pose: 'stand', seconds: 40 })
    expect(texts(voices(there))).toContain('Go from supine to standing.')
    const [, stand] = there.chapters
    expect((stand?.holdStart ?? 0) - (stand?.startTime ?? 0)).toBeGreaterThanOrEqual(8)
  })

  it('leaves time between the sentences of a long way in', () => {
    const there = timeline(
      { kind: 'hold', pose: 'rest', seconds: 30 },
      { kind: 'hold', pose: 'stand', seconds: 40, arrive: 20 },
    )
    const [route, enter] = voices(there).filter(({ startTime }) => startTime >= 30)
    expect((enter?.startTime ?? 0) - (route?.endTime ?? 0)).toBeCloseTo(4, 3)
  })

  it('says the change of sides after a chime of its own', () => {
    const both = timeline({ kind: 'hold', pose: 'knee', sides: 'both', seconds: 40 })
    const [, left] = both.chapters
    expect(on('chime', both).find(({ sound }) => sound === 'side-change')?.startTime).toBe(left?.startTime)
    expect(texts(voices(both))).toContain('Now the left side.')
  })

  it('lets the person choose where one side is enough', () => {
    const once = timeline({ kind: 'hold', pose: 'knee', sides: 'either', seconds: 60 })
    expect(once.chapters.map(({ side }) => side)).toEqual([null])
    expect(texts(voices(once))[0]).toBe('Choose the side that feels easier.')
  })

  it('announces what comes next at least 5 s before the end, and then the way out', () => {
    const there = timeline({ kind: 'hold', pose: 'rest', seconds: 40 }, { kind: 'hold', pose: 'cat', seconds: 40 })
    const next = voices(there).find(({ text }) => text === 'Next, cat.')
    const out = voices(there).find(({ text }) => text === 'Leave rest.')
    expect(next?.endTime).toBeLessThanOrEqual(35)
    expect(out?.startTime).toBeGreaterThan(next?.endTime ?? Infinity)
    expect(out?.endTime).toBeLessThanOrEqual(40)
  })

  it('says no way out where the same pose goes on', () => {
    const said = texts(
      voices(
        timeline(
          { kind: 'hold', pose: 'rest', seconds: 40 },
          { kind: 'breathe', pose: 'rest', pattern: 'extended-exhale', seconds: 60 },
          { kind: 'hold', pose: 'cat', seconds: 40 },
        ),
      ),
    )
    expect(said.filter((text) => text === 'Leave rest.')).toHaveLength(1)
    expect(said.indexOf('Leave rest.')).toBeGreaterThan(said.indexOf('Come into extended-exhale.'))
  })

  it('puts the lines of the author where the author wants them', () => {
    const { cues, chapters } = timeline({
      kind: 'rest',
      pose: 'rest',
      practice: 'body-scan',
      seconds: 120,
      say: [
        { at: 20, text: 'One.' },
        { after: 6, text: 'Two.' },
        { at: -30, text: 'Three.' },
      ],
    })
    const said = new Map(cuesOn({ cues }, 'voice').map((cue) => [cue.text, cue]))
    expect(said.get('One.')?.startTime).toBe((chapters[0]?.holdStart ?? 0) + 20)
    expect(said.get('Two.')?.startTime).toBeCloseTo((said.get('One.')?.endTime ?? 0) + 6, 3)
    expect(said.get('Three.')?.startTime).toBe(90)
  })

  it('leaves six seconds to do what a sentence says before the next one', () => {
    const told = aCatalogue(
      aPose({ id: 'rest' }),
      aPose({
        id: 'long',
        cues: {
          full: { enter: ['Come in.'], hold: ['One.', 'Two.', 'Three.'], leave: ['Go.'] },
          brief: { enter: ['Again.'], hold: ['Once.'], leave: ['Go.'] },
        },
      }),
    )
    const steps: readonly Step[] = [
      { kind: 'hold', pose: 'long', seconds: 60 },
      { kind: 'hold', pose: 'rest', seconds: 40 },
      { kind: 'hold', pose: 'long', seconds: 60 },
    ]
    const said = voices(compiled(aScript(steps), told))
    const [one, two, three] = ['One.', 'Two.', 'Three.'].map((text) => said.find((cue) => cue.text === text))
    expect((two?.startTime ?? 0) - (one?.endTime ?? 0)).toBeCloseTo(6, 6)
    expect((three?.startTime ?? 0) - (two?.endTime ?? 0)).toBeCloseTo(6, 6)
    expect(texts(said)).toContain('Once.')
  })

  it('tells a meditation in full at first and briefly after that', () => {
    const scan: Step = { kind: 'rest', pose: 'rest', practice: 'body-scan', seconds: 60 }
    const said = texts(voices(timeline(scan, { kind: 'hold', pose: 'cat', seconds: 40 }, scan)))
    expect(said.filter((text) => text.includes('body-scan'))).toEqual([
      'Come into body-scan.',
      'Stay in body-scan.',
      'Leave body-scan.',
      'Next, body-scan.',
      'Again body-scan.',
      'Leave body-scan.',
    ])
  })

  it('says a word between two sets', () => {
    const said = texts(voices(timeline({ kind: 'flow', pose: 'cat', reps: 4, sets: 2, restSeconds: 15 })))
    expect(said).toEqual(expect.arrayContaining(['Rest.', 'Again.']))
  })

  it('counts 0.4 s and 0.38 s a word for a line that nobody recorded, and the clip for one that somebody did', () => {
    const script = aScript([{ kind: 'say', text: 'One two three.', seconds: 60 }])
    const spoken = (options = {}) => voices(compiled(script, catalogue, options))[0]
    expect(spoken()?.endTime).toBeCloseTo((spoken()?.startTime ?? 0) + 1.6, 6)
    expect(spoken({ clipSeconds: () => 2.115 })?.endTime).toBeCloseTo((spoken()?.startTime ?? 0) + 2.115, 6)
  })
})

describe('the silence between two sentences of a way in', () => {
  it.each([
    ['gentle-yoga', 0.8],
    ['acute-relief', 1],
    ['strength', 0.6],
    ['breath', 1.2],
    ['meditation', 2],
    ['desk-break', 0.6],
    ['bedtime', 2],
  ] as const)('in %s is %d s', (kind, gap) => {
    const steps: readonly Step[] = [
      { kind: 'hold', pose: 'stand', seconds: 40 },
      { kind: 'hold', pose: 'rest', seconds: 40 },
    ]
    const [route, enter] = voices(compiled(aScript(steps, { kind }), catalogue)).filter(
      ({ startTime }) => startTime >= 40,
    )
    expect((enter?.startTime ?? 0) - (route?.endTime ?? 0)).toBeCloseTo(gap, 6)
  })
})

describe('the pacer', () => {
  it('follows whole breaths from the start of the hold', () => {
    const there = timeline({
      kind: 'breathe',
      pose: 'rest',
      pattern: { inhale: 3, holdIn: 1, exhale: 5, holdOut: 0 },
      seconds: 60,
    })
    const phases = on('breath', there)
    expect(texts(phases).slice(0, 4)).toEqual(['inhale', 'holdIn', 'exhale', 'inhale'])
    expect(phases[0]?.startTime).toBe(there.chapters[0]?.holdStart)
    expect(phases.length % 3).toBe(0)
  })

  it('follows repetitions in the order of their moves, with a caption for each', () => {
    const there = timeline({ kind: 'flow', pose: 'slide', sides: 'both', reps: 4 })
    expect(texts(on('breath', there)).slice(0, 2)).toEqual(['exhale', 'inhale'])
    expect(texts(on('caption', there))).toEqual(expect.arrayContaining(['Slide away', 'Slide back', 'In slide']))
  })

  it('breathes more than once in a repetition that is longer than a breath', () => {
    const phases = on('breath', timeline({ kind: 'flow', pose: 'lift', reps: 4 }))
    expect(texts(phases).slice(0, 8)).toEqual([
      'exhale',
      'inhale',
      'exhale',
      'inhale',
      'exhale',
      'inhale',
      'exhale',
      'inhale',
    ])
    expect(phases.map(({ startTime, endTime }) => endTime - startTime)).toEqual(phases.map(() => 3.75))
  })

  it.each<[string, Step]>([
    ['a stillness', { kind: 'rest', pose: 'rest', seconds: 60 }],
    ['a movement that the breath does not lead', { kind: 'flow', pose: 'cat', seconds: 60 }],
  ])('rests in %s', (_, step) => expect(on('breath', timeline(step))).toEqual([]))
})

describe('speech that does not fit', () => {
  const fit = (step: Step) => {
    const result = compileTimeline(aScript([step, { kind: 'rest', pose: 'rest', seconds: 60 }]), catalogue)
    return 'issues' in result ? result.issues.map(({ code, path }) => [code, path]) : []
  }

  it.each<[string, Step, string]>([
    ['a step too short for its way in', { kind: 'hold', pose: 'rest', seconds: 6 }, '/steps/0/seconds'],
    ['a text longer than its step', { kind: 'say', text: 'word '.repeat(30), seconds: 10 }, '/steps/0/seconds'],
    [
      'a line past the end of the hold',
      { kind: 'hold', pose: 'rest', seconds: 60, say: [{ at: 58, text: 'Too late to be said.' }] },
      '/steps/0/say/0',
    ],
    [
      'a line over another',
      {
        kind: 'hold',
        pose: 'rest',
        seconds: 60,
        say: [
          { at: 10, text: 'One two three four five.' },
          { at: 11, text: 'Six.' },
        ],
      },
      '/steps/0/say/1',
    ],
    [
      'a line before the hold',
      { kind: 'hold', pose: 'rest', seconds: 60, say: [{ at: -90, text: 'Early.' }] },
      '/steps/0/say/0',
    ],
  ])('tells the author of %s', (_, step, path) => expect(fit(step)).toEqual([['E_FIT', path]]))

  it.each<[string, readonly Step[], readonly Step[]]>([
    ['the first step', [], [{ kind: 'hold', pose: 'cat', seconds: 60 }]],
    ['the last step', [{ kind: 'hold', pose: 'cat', seconds: 60 }], []],
    ['a step before the same pose', [], [{ kind: 'hold', pose: 'rest', seconds: 60 }]],
    [
      'a step after another posture',
      [{ kind: 'hold', pose: 'stand', seconds: 60 }],
      [{ kind: 'hold', pose: 'cat', seconds: 60 }],
    ],
  ])('says how long %s has to be, and so long it may be', (_which, before, after) => {
    const issuesOf = (seconds: number) => {
      const steps: readonly Step[] = [...before, { kind: 'hold', pose: 'rest', seconds }, ...after]
      const result = compileTimeline(aScript(steps), catalogue)
      return 'issues' in result ? result.issues.map(({ message }) => message) : []
    }
    const [told = ''] = issuesOf(1)
    const needs = Number(/need ([\d.]+) s/.exec(told)?.[1])
    expect(told).toBe(
      `The way in and the way out need ${needs.toFixed(1)} s before anything is held; the step has 1.0 s.`,
    )
    expect(issuesOf(Math.ceil(needs))).toEqual([])
    expect(issuesOf(Math.ceil(needs) - 1)).toHaveLength(1)
  })

  it.each<[Step, string]>([
    [{ kind: 'hold', pose: 'rest', breaths: 1, pattern: { inhale: 1, holdIn: 0, exhale: 1, holdOut: 0 } }, 'breaths'],
    [{ kind: 'flow', pose: 'tap', reps: 1 }, 'reps'],
    [{ kind: 'flow', pose: 'tap', breaths: 1, pattern: { inhale: 1, holdIn: 0, exhale: 1, holdOut: 0 } }, 'breaths'],
    [{ kind: 'flow', pose: 'tap', seconds: 6 }, 'seconds'],
  ])('tells it where the length stands: %j', (step, key) => {
    expect(fit(step)).toEqual([['E_FIT', `/steps/0/${key}`]])
  })

  it('tells a fault of both sides once', () => {
    expect(fit({ kind: 'hold', pose: 'knee', sides: 'both', seconds: 7 })).toEqual([['E_FIT', '/steps/0/seconds']])
  })
})

describe('a line past the end of its hold', () => {
  it('is told with the time it needs and the time there is', () => {
    const steps: readonly Step[] = [
      { kind: 'hold', pose: 'rest', seconds: 40 },
      { kind: 'hold', pose: 'cat', seconds: 60, say: [{ at: 54, text: 'Too late to be said.' }] },
    ]
    const result = compileTimeline(aScript(steps), catalogue)
    expect('issues' in result && result.issues).toMatchObject([
      { path: '/steps/1/say/0', message: 'The line needs 2.3 s from 54.0 s on; the hold lasts 55.0 s.' },
    ])
  })

  it('is told at the lines where all of them together leave no room', () => {
    const say = [{ at: 0.5, text: 'word '.repeat(50) }]
    const steps: readonly Step[] = [
      { kind: 'hold', pose: 'rest', seconds: 30, say },
      { kind: 'hold', pose: 'cat', seconds: 60 },
    ]
    const result = compileTimeline(aScript(steps), catalogue)
    expect('issues' in result && result.issues).toMatchObject([
      { path: '/steps/0/say', message: 'These lines leave no room to say what comes next and the way out.' },
    ])
  })
})

describe('a script that was never parsed', () => {
  it.each<[string, Step, string]>([
    ['a pose', { kind: 'hold', pose: 'nowhere', seconds: 60 }, 'Unknown pose nowhere'],
    ['a pose to be in', { kind: 'hold', pose: 'rest', in: 'nowhere', seconds: 60 }, 'Unknown pose nowhere'],
    ['a breath', { kind: 'breathe', pose: 'rest', pattern: 'cat', seconds: 60 }, 'Unknown breath pattern "cat"'],
    ['a length', { kind: 'flow', pose: 'rest', reps: 6 }, 'rest is not dosed in repetitions'],
  ])('cannot be compiled where the catalogue lacks %s', (_what, step, message) => {
    expect(() => timeline(step)).toThrow(message)
  })
})

describe('any script', () => {
  const posed = fc.record({
    pose: fc.constantFrom('rest', 'cat', 'stand'),
    seconds: fc.integer({ min: 40, max: 90 }),
    arrive: fc.option(fc.integer({ min: 3, max: 20 }), { nil: undefined }),
  })
  const sided = fc.record({ pose: fc.constantFrom('knee', 'slide'), breaths: fc.integer({ min: 2, max: 6 }) })
  const step: fc.Arbitrary<Step> = fc.oneof(
    posed.map(({ arrive, ...rest }): PosedStep => ({
      kind: 'hold',
      ...rest,
      ...(arrive === undefined ? {} : { arrive }),
    })),
    sided.map((rest): PosedStep => ({ kind: 'hold', sides: 'both', ...rest })),
    sided.map(({ pose, breaths }): PosedStep => ({ kind: 'flow', sides: 'either', pose, breaths })),
  )
  const steps = fc.oneof(
    fc.array(step, { minLength: 1, maxLength: 8 }),
    fc.array(step, { minLength: 1, maxLength: 3 }).map((inner): Step[] => [{ kind: 'repeat', times: 2, steps: inner }]),
  )

  it('has chapters without gaps, voices one after the other, and sides of equal length', () => {
    fc.assert(
      fc.property(steps, (some) => {
        const there = timeline(...some, { kind: 'rest', pose: 'rest', seconds: 60 })
        expect(there.chapters[0]?.startTime).toBe(0)
        expect(there.chapters.at(-1)?.endTime).toBe(there.duration)
        expect(Number.isInteger(there.duration)).toBe(true)
        there.chapters.slice(1).forEach((chapter, at) => expect(chapter.startTime).toBe(there.chapters[at]?.endTime))
        voices(there)
          .slice(1)
          .forEach((cue, at) => expect(cue.startTime).toBeGreaterThanOrEqual(voices(there)[at]?.endTime ?? 0))
        const starts = there.cues.map(({ startTime }) => startTime)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        for (const track of ['breath', 'caption'] as const) {
          on(track, there)
            .slice(1)
            .forEach((cue, at) =>
              expect(cue.startTime).toBeGreaterThanOrEqual((on(track, there)[at]?.endTime ?? 0) - 1e-9),
            )
        }
        const total = (side: string) =>
          there.chapters
            .filter((chapter) => chapter.side === side)
            .map(holdSeconds)
            .reduce((a, b) => a + b, 0)
        expect(total('left')).toBeCloseTo(total('right'), 6)
        for (const { holdStart, startTime, holdEnd, endTime, kind } of there.chapters) {
          if (kind !== 'arrive') expect(holdStart - startTime).toBeGreaterThanOrEqual(5)
          expect(holdEnd).toBe(endTime)
        }
      }),
      atMostRuns(200),
    )
  })
})
