import { describe, expect, it } from 'vitest'
import { parseScript } from '../../../../src/core/script/parseScript.ts'
import type { Issue } from '../../../../src/core/json/issue.ts'
import { aDocument, aDocumentWith, aHold, catalogue } from '../aDocument.ts'

function issuesOf(document: unknown): readonly Issue[] {
  const parsed = parseScript(document, { catalogue })
  return 'issues' in parsed ? parsed.issues : parsed.warnings
}

/** Path and code of each issue. */
function issuesIn(document: unknown) {
  return issuesOf(document).map(({ path, code }) => `${path} ${code}`)
}

function sentence(document: unknown): string {
  return issuesOf(document)[0]?.message ?? ''
}

const sided = (changes: Readonly<Record<string, unknown>> = {}) =>
  aHold({ pose: 'knee-to-chest-single', sides: 'both', seconds: 40, ...changes })
const flow = (changes: Readonly<Record<string, unknown>> = {}) =>
  aHold({ kind: 'flow', pose: 'cat-cow', seconds: undefined, reps: 6, ...changes })
const repeat = (...steps: readonly unknown[]) => ({ kind: 'repeat', times: 2, steps })
const saying = (...say: readonly unknown[]) => aHold({ say })

describe('A script', () => {
  it('comes out as it was written, with the defaults of what was left out', () => {
    expect(parseScript(aDocument(), { catalogue })).toEqual({
      script: {
        ...aDocument(),
        summary: '',
        props: [],
        ambience: null,
        breath: 'extended-exhale',
      },
      warnings: [],
    })
  })

  it('may have everything that the format knows', () => {
    const document = aDocument({
      $schema: './session.schema.json',
      summary: 'All of it.',
      props: ['pillow', 'wall'],
      minutes: 10,
      note: 'A note.',
      evidence: 'None.',
      author: { name: 'A teacher', url: 'https://example.org/me' },
      licence: 'CC-BY-4.0',
      ambience: 'rain',
      breath: { inhale: 4.5, holdIn: 0, exhale: 5.7, holdOut: 0.3 },
      steps: [
        { kind: 'section', title: 'Arrive' },
        saying({ at: 25, text: 'Hello.' }, { at: -2.5, text: 'Soon.' }, { after: 6, text: 'Later.' }),
        sided({ seconds: undefined, breaths: 5, say: [{ at: 8, side: 'left', text: 'Left.' }] }),
        flow({ arrive: 15, in: 'constructive-rest', sets: 2, restSeconds: 15 }),
        { kind: 'breathe', pattern: 'extended-exhale', pose: 'constructive-rest', seconds: 120 },
        { kind: 'say', text: 'Well done.', seconds: 5 },
        repeat(repeat(repeat(aHold({ cues: 'brief' })))),
        { kind: 'rest', pose: 'savasana', practice: 'body-scan', seconds: 300 },
        { kind: 'rest', pose: 'savasana', seconds: 60, cues: 'none' },
      ],
    })
    const { $schema, ...script } = document
    expect($schema).toBeDefined()
    expect(parseScript(document, { catalogue })).toEqual({ script, warnings: [] })
  })

  it('is never the document itself', () => {
    const document = aDocument()
    const parsed = parseScript(document, { catalogue })
    expect('script' in parsed && parsed.script.steps).not.toBe(document['steps'])
    expect('script' in parsed && parsed.script.steps[0]).toEqual(aHold())
  })
})

describe('What is no session of this version is refused with one sentence', () => {
  it.each([
    ['a list', [], ' E_ROOT_TYPE', 'Expected an object, got array.'],
    ['a text', 'x', ' E_ROOT_TYPE', 'Expected an object, got text.'],
    ['a number', 42, ' E_ROOT_TYPE', 'Expected an object, got number.'],
    ['null', null, ' E_ROOT_TYPE', 'Expected an object, got null.'],
    ['a track of a run', { format: 'gpx' }, '/format E_FORMAT', 'Unknown format “gpx”; a session says “meru-session”.'],
    [
      'a newer version',
      { ...aDocument({ version: 2 }), steps: 'new' },
      '/version E_VERSION',
      'This session is written in version 2 of the format; this Meru reads version 1. A newer Meru may open it.',
    ],
  ])('%s', (_, document, place, message) => {
    expect(issuesIn(document)).toEqual([place])
    expect(sentence(document)).toBe(message)
  })

  it.each(['1', 1.5, 0, -1, true, null])('but a version of %j is a mistake like others', (version) => {
    expect(issuesIn(aDocument({ version, title: undefined }))).toEqual(['/version E_TYPE', '/title E_REQUIRED'])
  })

  it.each([
    ['1.0', 'the text “1.0”'],
    ['1', 'the text “1”'],
    [1.5, '1.5'],
    [true, 'true'],
    [null, 'none'],
  ])('a version of %j is shown as it is', (version, shown) => {
    expect(sentence(aDocument({ version }))).toBe(`“version” must be the whole number 1, got ${shown}.`)
  })
})

describe('A key that a script needs', () => {
  it.each(['format', 'version', 'id', 'lang', 'title', 'regions', 'kind', 'level', 'positions', 'steps'])(
    'is missed at its place: %s',
    (key) => {
      expect(issuesIn(aDocument({ [key]: undefined }))).toEqual([`/${key} E_REQUIRED`])
      expect(sentence(aDocument({ [key]: undefined }))).toBe(`“${key}” is missing.`)
    },
  )

  it.each([
    ['/steps/1/kind', {}],
    ['/steps/1/title', { kind: 'section' }],
    ['/steps/1/pose', { kind: 'hold', seconds: 30 }],
    ['/steps/1/pattern', { kind: 'breathe', pose: 'savasana', seconds: 30 }],
    ['/steps/1/seconds', { kind: 'rest', pose: 'savasana' }],
    ['/steps/1/seconds', { kind: 'rest', pose: 'savasana', breaths: 5 }],
    ['/steps/1/text', { kind: 'say', seconds: 30 }],
    ['/steps/1/seconds', { kind: 'say', text: 'Hello.' }],
    ['/steps/1/times', { kind: 'repeat', steps: [aHold()] }],
    ['/steps/1/steps', { kind: 'repeat', times: 2 }],
    ['/steps/1/steps/0/pose', repeat({ kind: 'hold', seconds: 30 })],
    ['/steps/1/say/0/text', saying({ at: 3 })],
    ['/steps/1/pattern/exhale', aHold({ pattern: { inhale: 4, holdIn: 0, holdOut: 0 } })],
  ])('is missed at %s', (path, step) => {
    expect(issuesIn(aDocumentWith(step))).toEqual([`${path} E_REQUIRED`])
  })

  it.each(['', '   ', '\u200b\u200d\u2800', '\n\t'])('is missed where its text cannot be seen: %j', (title) => {
    expect(issuesIn(aDocument({ title }))).toEqual(['/title E_REQUIRED'])
    expect(sentence(aDocument({ title }))).toBe('“title” has no visible text.')
    expect(issuesIn(aDocumentWith({ kind: 'section', title }))).toEqual(['/steps/1/title E_REQUIRED'])
  })
})

describe('A value of the wrong type', () => {
  const wrong: readonly (readonly [string, unknown])[] = [
    ['text', 'x'],
    ['number', 42],
    ['true/false', true],
    ['null', null],
    ['array', [[]]],
    ['object', { a: 1 }],
  ]
  const keys: readonly (readonly [string, readonly string[]])[] = [
    ['id', ['text']],
    ['lang', ['text']],
    ['title', ['text']],
    ['summary', ['text']],
    ['regions', ['array']],
    ['kind', ['text']],
    ['level', ['number']],
    ['positions', ['array']],
    ['props', ['array']],
    ['minutes', ['number']],
    ['note', ['text']],
    ['evidence', ['text']],
    ['author', ['object']],
    ['licence', ['text']],
    ['ambience', ['text', 'null']],
    ['breath', ['text', 'object']],
    ['steps', ['array']],
  ]
  const matrix = keys.flatMap(([key, right]) =>
    wrong.filter(([type]) => !right.includes(type)).map(([type, value]) => [key, type, value] as const),
  )

  it.each(matrix)('is reported once: “%s” as %s', (key, type, value) => {
    const issues = issuesOf(aDocument({ [key]: value }))
    expect(issues.map(({ path, code }) => [path, code])).toEqual([[`/${key}`, 'E_TYPE']])
    expect(issues[0]?.message).toMatch(new RegExp(`^“${key}” must be .*, got ${type}\\.$`))
  })

  it.each([
    ['/steps/1 E_TYPE', 'hold'],
    ['/steps/1 E_TYPE', []],
    ['/steps/1 E_TYPE', null],
    ['/steps/1/kind E_TYPE', { kind: 5 }],
    ['/steps/1/pose E_TYPE', aHold({ pose: 5 })],
    ['/steps/1/seconds E_TYPE', aHold({ seconds: '30' })],
    ['/steps/1/seconds E_TYPE', aHold({ seconds: true })],
    ['/steps/1/sides E_TYPE', sided({ sides: true })],
    ['/steps/1/say E_TYPE', aHold({ say: 'Hello.' })],
    ['/steps/1/say/0 E_TYPE', saying('Hello.')],
    ['/steps/1/say/0/at E_TYPE', saying({ at: '3', text: 'Hello.' })],
    ['/steps/1/pattern E_TYPE', aHold({ pattern: 5 })],
    ['/steps/1/pattern E_TYPE', aHold({ pattern: [4, 0, 6, 0] })],
    ['/steps/1/pattern/inhale E_TYPE', aHold({ pattern: { inhale: '4', holdIn: 0, exhale: 6, holdOut: 0 } })],
    ['/steps/1/steps E_TYPE', { kind: 'repeat', times: 2, steps: aHold() }],
  ])('is reported at %s', (place, step) => {
    expect(issuesIn(aDocumentWith(step))).toEqual([place])
  })
})

describe('A choice that the format does not have', () => {
  it.each([
    [{ kind: 'gentle-yog' }, '/kind', '“gentle-yog” is not a kind of session. Did you mean “gentle-yoga”?'],
    [
      { regions: ['lower', 'knee'] },
      '/regions/1',
      '“knee” is not a back region. Choose neck, upper, mid, lower or hips.',
    ],
    [{ positions: ['flor'] }, '/positions/0', '“flor” is not a position. Did you mean “floor”?'],
    [{ props: ['piano'] }, '/props/0', /^“piano” is not a prop that Meru knows\. Choose chair, .* or towel\.$/],
    [{ ambience: 'jazz' }, '/ambience', /^“jazz” is not a background sound\. Choose brown, .* or pad\.$/],
  ])('is reported with the choices: %j', (changes, path, message) => {
    expect(issuesIn(aDocument(changes))).toEqual([`${path} E_ENUM`])
    expect(sentence(aDocument(changes))).toMatch(message)
  })

  it.each([
    ['/steps/1/kind', { kind: 'strech', pose: 'nowhere', seconds: -5, sides: 'up' }],
    ['/steps/1/sides', sided({ sides: 'up' })],
    ['/steps/1/cues', aHold({ cues: 'loud' })],
    ['/steps/1/say/0/side', { ...sided(), say: [{ at: 9, text: 'Hello.', side: 'both' }] }],
  ])('is the only problem of its step: %s', (path, step) => {
    expect(issuesIn(aDocumentWith(step))).toEqual([`${path} E_ENUM`])
  })
})

describe('A text out of its bounds', () => {
  it.each([
    [{ id: 'My Session' }, '/id E_PATTERN'],
    [{ id: '' }, '/id E_PATTERN'],
    [{ id: 'a'.repeat(65) }, '/id E_PATTERN'],
    [{ lang: 'english' }, '/lang E_PATTERN'],
    [{ lang: 'en_GB' }, '/lang E_PATTERN'],
    [{ title: 'a'.repeat(201) }, '/title E_LENGTH'],
    [{ summary: 'a'.repeat(601) }, '/summary E_LENGTH'],
    [{ author: { name: 'A', url: 'http://example.org' } }, '/author/url E_URL_SCHEME'],
    [{ author: { name: 'A', url: 'https:evil' } }, '/author/url E_URL_SCHEME'],
    [{ author: { name: 'A', url: 'javascript:alert(1)' } }, '/author/url E_URL_SCHEME'],
    [{ title: 'a\0b' }, '/title E_TEXT_CONTROL'],
    [{ title: 'a\u2028b' }, '/title E_TEXT_CONTROL'],
    [{ title: 'a\ufeffb' }, '/title E_TEXT_CONTROL'],
    [{ title: 'a\u202eb' }, '/title E_TEXT_BIDI'],
    [{ title: '\u2066' }, '/title E_TEXT_BIDI'],
    [{ title: '\ud800' }, '/title E_TEXT_SURROGATE'],
    [{ title: `a${'\u0301'.repeat(5000)}` }, '/title E_TEXT_MARKS'],
    [{ id: 'a\0' }, '/id E_TEXT_CONTROL'],
    [{ title: '<script>alert(1)</script>' }, '/title W_MARKUP'],
    [{ title: '{{ constructor }}' }, '/title W_MARKUP'],
  ])('is reported once: %j', (changes, place) => {
    expect(issuesIn(aDocument(changes))).toEqual([place])
  })

  it.each([
    { id: 'a'.repeat(64) },
    { lang: 'pt-BR' },
    { title: 'a'.repeat(200) },
    { title: 'Ease 😌 हिन्दी — नमस्ते' },
    { title: 'Less than 5 < 6 { }' },
    { note: 'One line.\nAnother.\tEnd.' },
  ])('is not reported within them: %j', (changes) => {
    expect(issuesIn(aDocument(changes))).toEqual([])
  })

  it.each([
    ['/steps/1/text E_LENGTH', { kind: 'say', text: 'a'.repeat(601), seconds: 300 }],
    ['/steps/1/say/0/text E_LENGTH', saying({ at: 3, text: 'a'.repeat(601) })],
    ['/steps/1/title E_LENGTH', { kind: 'section', title: 'a'.repeat(201) }],
    ['/steps/1/text E_TEXT_CONTROL', { kind: 'say', text: 'a\u0007', seconds: 30 }],
  ])('is reported at %s', (place, step) => {
    expect(issuesIn(aDocumentWith(step))).toEqual([place])
  })
})

describe('A number out of its limits', () => {
  const breath = (changes: Readonly<Record<string, unknown>>) =>
    aHold({ pattern: { inhale: 4, holdIn: 0, exhale: 6, holdOut: 0, ...changes } })
  const steps: readonly (readonly [string, (value: number) => unknown, readonly [number, number], number])[] = [
    ['seconds', (seconds) => aHold({ seconds }), [1, 3600], 0.5],
    ['breaths', (breaths) => aHold({ seconds: undefined, breaths }), [1, 200], 2.5],
    ['reps', (reps) => flow({ reps }), [1, 60], 1.5],
    ['sets', (sets) => flow({ sets }), [1, 5], 1.5],
    ['restSeconds', (restSeconds) => flow({ restSeconds }), [0, 120], 0.5],
    ['arrive', (arrive) => aHold({ arrive }), [3, 60], 3.5],
    ['times', (times) => ({ ...repeat(aHold({ seconds: 10 })), times }), [2, 50], 2.5],
    ['say/0/at', (at) => saying({ at, text: 'Hello.' }), [-3600, 3600], NaN],
    ['say/0/after', (after) => saying({ after, text: 'Hello.' }), [0, 3600], NaN],
    ['pattern/inhale', (inhale) => breath({ inhale }), [1, 6], 4.55],
    ['pattern/holdIn', (holdIn) => breath({ holdIn }), [0, 7], 0.01],
    ['pattern/exhale', (exhale) => breath({ exhale }), [1, 8], 6.123],
    ['pattern/holdOut', (holdOut) => breath({ holdOut }), [0, 7], NaN],
  ]

  it.each(steps)('is reported at its place: %s', (key, step, [lowest, highest], between) => {
    for (const value of [lowest - 1, highest + 1, between, -1e400, 1e400, NaN, 2 ** 53 + 2]) {
      expect(issuesIn(aDocumentWith(step(value)))).toEqual([`/steps/1/${key} E_RANGE`])
    }
    for (const value of [lowest, highest]) expect(issuesIn(aDocumentWith(step(value)))).toEqual([])
  })

  it.each([
    [{ level: 0 }, '/level E_RANGE'],
    [{ level: 4 }, '/level E_RANGE'],
    [{ level: 1.5 }, '/level E_RANGE'],
    [{ minutes: 0 }, '/minutes E_RANGE'],
    [{ minutes: 241 }, '/minutes E_RANGE'],
    [{ breath: { inhale: 9, holdIn: 0, exhale: 6, holdOut: 0 } }, '/breath/inhale E_RANGE'],
  ])('is reported at its place: %j', (changes, place) => {
    expect(issuesIn(aDocument(changes))).toEqual([place])
  })

  it.each([
    [-5, '“seconds” must be from 1 to 3600.'],
    [Infinity, '“seconds” must be from 1 to 3600.'],
    [0.5, '“seconds” must be a whole number.'],
    [30.0000001, '“seconds” must be a whole number.'],
  ])('says what is right: %d', (seconds, message) => {
    expect(sentence(aDocumentWith(aHold({ seconds })))).toBe(message)
  })
})

describe('A list without anything in it', () => {
  it.each([
    [{ steps: [] }, '/steps', 'A session needs at least one step.'],
    [{ regions: [] }, '/regions', '“regions” needs at least one entry.'],
    [{ positions: [] }, '/positions', '“positions” needs at least one entry.'],
  ])('is too little: %j', (changes, path, message) => {
    expect(issuesOf(aDocument(changes))).toEqual([{ path, code: 'E_COUNT', message, severity: 'error' }])
  })

  it('is too little in a repeat as well', () => {
    expect(issuesIn(aDocumentWith(repeat()))).toEqual(['/steps/1/steps E_COUNT'])
  })
})

describe('A step lasts so many seconds, breaths or repetitions', () => {
  it.each([
    ['none of them', aHold({ seconds: undefined }), 'seconds', 'A “hold” step needs “seconds” or “breaths”.'],
    ['none of three', flow({ reps: undefined }), 'seconds', 'A “flow” step needs “seconds”, “breaths” or “reps”.'],
    [
      'two of them',
      aHold({ breaths: 5 }),
      'breaths',
      '“breaths” cannot stand beside “seconds”: a step lasts one or the other.',
    ],
    [
      'two, the other way round',
      { kind: 'hold', pose: 'savasana', breaths: 5, seconds: 60 },
      'seconds',
      '“seconds” cannot stand beside “breaths”: a step lasts one or the other.',
    ],
    ['all three', flow({ breaths: 5, seconds: 60 }), 'reps', /cannot stand beside “seconds”/],
    [
      'repetitions in a hold',
      aHold({ seconds: undefined, reps: 6 }),
      'seconds',
      'A “hold” step needs “seconds” or “breaths”, not “reps”.',
    ],
    ['seconds and repetitions in a hold', aHold({ reps: 6 }), 'reps', /cannot stand beside “seconds”/],
  ])('and never %s', (_, step, key, message) => {
    expect(issuesIn(aDocumentWith(step))).toEqual([`/steps/1/${key} E_REQUIRED`])
    expect(sentence(aDocumentWith(step))).toMatch(message)
  })
})

describe('A name of the catalogue', () => {
  it.each([
    ['/steps/1/pose', aHold({ pose: 'savasna' }), 'There is no pose “savasna”. Did you mean “savasana”?'],
    ['/steps/1/in', flow({ in: 'nowhere' }), 'There is no pose “nowhere”.'],
    [
      '/steps/1/pattern',
      aHold({ pattern: 'extended-exale' }),
      'There is no breath pattern “extended-exale”. Did you mean “extended-exhale”?',
    ],
    ['/steps/1/pattern', aHold({ pattern: 'body-scan' }), '“body-scan” is not a breath pattern.'],
    [
      '/steps/1/practice',
      { kind: 'rest', pose: 'savasana', seconds: 60, practice: 'body-scam' },
      'There is no meditation “body-scam”. Did you mean “body-scan”?',
    ],
    [
      '/steps/1/practice',
      { kind: 'rest', pose: 'savasana', seconds: 60, practice: 'cat-cow' },
      '“cat-cow” is not a meditation.',
    ],
    [
      '/steps/1/reps',
      flow({ pose: 'savasana' }),
      '“savasana” is not counted in repetitions; give “seconds” or “breaths”.',
    ],
  ])('that is wrong is reported at %s', (path, step, message) => {
    expect(issuesOf(aDocumentWith(step))).toEqual([{ path, code: 'E_REF', message, severity: 'error' }])
  })

  it('that is wrong is reported for the pattern of the whole session', () => {
    expect(issuesIn(aDocument({ breath: 'savasana' }))).toEqual(['/breath E_REF'])
  })

  it('that is no pose says nothing about its sides', () => {
    expect(issuesIn(aDocumentWith(aHold({ pose: 'nowhere', sides: 'left' })))).toEqual(['/steps/1/pose E_REF'])
  })
})

describe('Sides', () => {
  const left = (changes = {}) => sided({ sides: 'left', ...changes })
  const right = (changes = {}) => sided({ sides: 'right', ...changes })

  it.each([
    ['are missing', [sided({ sides: undefined })], '/steps/1/sides'],
    ['are given where there are none', [aHold({ sides: 'both' })], '/steps/1/sides'],
    ['have no right', [left()], '/steps/1/sides'],
    ['have no left', [repeat(right())], '/steps/1/steps/0/sides'],
    ['are not equally long', [left(), right({ seconds: 41 })], '/steps/1/sides'],
    ['are not in the same unit', [left({ seconds: undefined, breaths: 4 }), right()], '/steps/1/sides'],
    ['come once more on the left', [left(), right(), left()], '/steps/3/sides'],
    ['come more often on the right', [left(), repeat(right())], '/steps/2/steps/0/sides'],
    [
      'differ in their sets',
      ['left', 'right'].map((sides, at) => flow({ pose: 'bird-dog', sides, sets: at + 1 })),
      '/steps/1/sides',
    ],
    [
      'differ in their breath',
      [
        left({ seconds: undefined, breaths: 4 }),
        right({ seconds: undefined, breaths: 4, pattern: { inhale: 4, holdIn: 0, exhale: 4, holdOut: 0 } }),
      ],
      '/steps/1/sides',
    ],
  ])('are reported where they %s', (_, steps, path) => {
    expect(issuesIn(aDocumentWith(...steps))).toEqual([`${path} E_SIDES`])
  })

  it.each([
    ['left and right', [left(), right()]],
    ['right before left, something between', [right(), aHold(), left()]],
    ['two lefts and two rights of other lengths', [left(), left({ seconds: 20 }), right({ seconds: 20 }), right()]],
    ['twice in a repeat, twice written out', [repeat(left()), right(), right()]],
    ['either alone', [sided({ sides: 'either' })]],
    [
      'sets of one, said and not said',
      [flow({ pose: 'bird-dog', sides: 'left' }), flow({ pose: 'bird-dog', sides: 'right', sets: 1 })],
    ],
  ])('balance: %s', (_, steps) => {
    expect(issuesIn(aDocumentWith(...steps))).toEqual([])
  })

  it('say what has no counterpart', () => {
    expect(sentence(aDocumentWith(left()))).toBe(
      '“knee-to-chest-single” is held for 40 s on the left, and nowhere as long on the right.',
    )
  })

  it('are not weighed while one of their lengths is wrong', () => {
    expect(issuesIn(aDocumentWith(left(), right({ seconds: -40 })))).toEqual(['/steps/2/seconds E_RANGE'])
  })

  it.each([
    ['a pose without sides', aHold()],
    ['a step for one side', sided({ sides: 'either' })],
  ])('have no line of their own in %s', (_, step) => {
    const say = [{ at: 9, text: 'Hello.', side: 'left' }]
    expect(issuesIn(aDocumentWith({ ...step, say }))).toEqual(['/steps/1/say/0/side E_SIDES'])
  })
})

describe('A line of the author', () => {
  it.each([
    ['neither at a time nor after a silence', { text: 'Hello.' }, 'at'],
    ['both', { text: 'Hello.', at: 3, after: 4 }, 'after'],
    ['both, the other way round', { text: 'Hello.', after: 4, at: 3 }, 'at'],
  ])('comes %s: that is a mistake', (_, line, key) => {
    expect(issuesIn(aDocumentWith(saying(line)))).toEqual([`/steps/1/say/0/${key} E_REQUIRED`])
  })
})

describe('No cues', () => {
  const silent = (changes = {}) => aHold({ cues: 'none', ...changes })

  it.each([
    ['the first step', [silent({})], '/steps/0/cues'],
    ['another pose', [aHold(), silent({ pose: 'savasana' })], '/steps/1/cues'],
    [
      'another pose on the second pass through a repeat',
      [aHold(), repeat(silent(), aHold({ pose: 'savasana' }))],
      '/steps/1/steps/0/cues',
    ],
  ])('are a mistake in %s', (_, steps, path) => {
    expect(issuesIn(aDocument({ steps }))).toEqual([`${path} E_ENUM`])
  })

  it.each([
    ['the same pose', [aHold(), { kind: 'section', title: 'On' }, silent()]],
    ['the same pose after words', [aHold(), { kind: 'say', text: 'On.', seconds: 5 }, silent()]],
    ['a repeat of the same pose', [aHold(), repeat(silent())]],
    ['the same pose after a repeat', [repeat(aHold()), silent()]],
  ])('are right in %s', (_, steps) => {
    expect(issuesIn(aDocument({ steps }))).toEqual([])
  })
})

describe('The whole session', () => {
  const tower = (depth: number, step: unknown): unknown =>
    depth === 0 ? step : { kind: 'repeat', times: 50, steps: [tower(depth - 1, step)] }

  it('nests repeats three deep at most', () => {
    const nested = { ...repeat(repeat(repeat(repeat(repeat(aHold({ seconds: 1 })))))) }
    expect(issuesIn(aDocumentWith(nested))).toEqual(['/steps/1/steps/0/steps/0/steps/0 E_TOO_DEEP'])
  })

  it.each([
    ['many steps', Array.from({ length: 2001 }, () => aHold({ seconds: 1 })), '2001 steps; the limit is 2000.'],
    ['headings count', [aHold(), ...Array.from({ length: 2000 }, () => ({ kind: 'section', title: 'On' }))], /^2001/],
    ['repeats', [tower(2, aHold({ seconds: 1 }))], '2500 steps; the limit is 2000.'],
  ])('has at most 2000 steps: %s', (_, steps, message) => {
    expect(issuesIn(aDocument({ steps }))).toEqual(['/steps E_COUNT'])
    expect(sentence(aDocument({ steps }))).toMatch(message)
  })

  it.each([
    ['seconds', Array.from({ length: 5 }, () => aHold({ seconds: 3600 })), '5:00:00'],
    ['both sides', [sided({ seconds: 3600 }), sided({ seconds: 3601 - 1, arrive: 3 })], '4:00:03'],
    ['breaths', Array.from({ length: 8 }, () => aHold({ seconds: undefined, breaths: 200 })), '4:27:20'],
    ['repetitions', Array.from({ length: 6 }, () => flow({ reps: 60, sets: 5, restSeconds: 120 })), '4:48:30'],
    ['repeats', [{ ...repeat(aHold({ seconds: 3600 })), times: 5 }], '5:00:00'],
  ])('lasts four hours at most: %s', (_, steps, time) => {
    expect(issuesIn(aDocument({ steps }))).toEqual(['/steps E_TOTAL'])
    expect(sentence(aDocument({ steps }))).toBe(`The session lasts ${time}; the limit is 4:00:00.`)
  })

  it('lasts a minute at least', () => {
    expect(issuesOf(aDocument({ steps: [aHold({ seconds: 59 })] }))).toMatchObject([
      { path: '/steps', code: 'E_TOTAL', message: 'The session lasts 0:59; the least is 1:00.' },
    ])
    expect(issuesIn(aDocument({ steps: [aHold({ seconds: 60 })] }))).toEqual([])
  })

  it('is not called too short while a length is missing', () => {
    expect(issuesIn(aDocument({ steps: [aHold({ seconds: undefined })] }))).toEqual(['/steps/0/seconds E_REQUIRED'])
  })

  it('is never unrolled before its size is known', () => {
    expect(issuesIn(aDocument({ steps: [tower(14, aHold())] }))).toEqual([
      '/steps E_COUNT',
      '/steps E_TOTAL',
      `/steps/0${'/steps/0'.repeat(3)} E_TOO_DEEP`,
    ])
  })
})

describe('A notice', () => {
  it.each([
    [aDocument({ sumary: 'A' }), '/sumary', '“sumary” is not known here and has no effect. Did you mean “summary”?'],
    [aDocument({ 'a/b~c': 1 }), '/a~1b~0c', '“a/b~c” is not known here and has no effect.'],
    [aDocument({ author: { name: 'A', mail: 'a@example.org' } }), '/author/mail', /not known/],
    [aDocumentWith(aHold({ arive: 5 })), '/steps/1/arive', /Did you mean “arrive”\?/],
    [aDocumentWith(saying({ at: 3, text: 'Hello.', voice: 'deep' })), '/steps/1/say/0/voice', /not known/],
    [
      aDocumentWith(aHold({ pattern: { inhale: 4, holdIn: 0, exhale: 6, holdOut: 0, hold: 1 } })),
      '/steps/1/pattern/hold',
      /not known/,
    ],
    [
      aDocumentWith(aHold({ practice: 'body-scan' })),
      '/steps/1/practice',
      '“practice” has no effect in a “hold” step; it is for “rest”.',
    ],
    [
      aDocumentWith({ kind: 'section', title: 'On', pose: 'savasana' }),
      '/steps/1/pose',
      /^“pose” has no effect in a “section” step; it is for “hold”, “flow”, “breathe” or “rest”\.$/,
    ],
    [
      aDocumentWith(flow({ reps: undefined, seconds: 60, sets: 2 })),
      '/steps/1/sets',
      '“sets” has no effect without “reps”.',
    ],
  ])('is given for a key that has no effect', (document, path, message) => {
    const parsed = parseScript(document, { catalogue })
    expect('script' in parsed).toBe(true)
    expect(issuesOf(document)).toMatchObject([{ path, code: 'W_UNKNOWN_KEY', severity: 'warning' }])
    expect(sentence(document)).toMatch(message)
  })

  it.each(['regions', 'positions', 'props'])('is given for a value that comes twice in %s', (key) => {
    const value = key === 'regions' ? 'lower' : 'chair'
    const parsed = parseScript(aDocument({ [key]: [value, value] }), { catalogue })
    expect(parsed).toMatchObject({ warnings: [{ path: `/${key}/1`, code: 'W_DUP_VALUE' }] })
  })
})

describe('A script in sessions/', () => {
  const parse = (fileName: string) => parseScript(aDocument(), { catalogue, fileName })

  it('has the name of its file as its id', () => {
    expect(parse('a-script.session.json')).toHaveProperty('script')
    expect(parse('another.session.json')).toEqual({
      issues: [
        {
          path: '/id',
          code: 'E_PATTERN',
          message: "“id” must be the file's name: this file is “another.session.json”.",
          severity: 'error',
        },
      ],
    })
  })
})

describe('Many problems', () => {
  it('are reported in the order of the document, a missing key after those that are there', () => {
    const document = {
      steps: [aHold({ seconds: -1 }), { kind: 'x' }],
      ...aDocument({ title: 5, lang: undefined, steps: undefined }),
    }
    expect(issuesIn(document)).toEqual([
      '/steps/0/seconds E_RANGE',
      '/steps/1/kind E_ENUM',
      '/title E_TYPE',
      '/lang E_REQUIRED',
    ])
  })

  it('are reported fifty at a time, errors before warnings', () => {
    const hints = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`x-${at}`, at]))
    const errors = Array.from({ length: 45 }, () => aHold({ seconds: 0 }))
    const issues = issuesOf({ ...hints, ...aDocument({ steps: errors }) })
    expect(issues).toHaveLength(50)
    expect(issues.filter(({ severity }) => severity === 'error')).toHaveLength(45)
    expect(issues[0]?.path).toBe('/x-0')
    expect(issuesOf(aDocument({ steps: Array.from({ length: 2000 }, () => ({})) }))).toHaveLength(50)
  })
})
