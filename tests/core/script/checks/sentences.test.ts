/** What an author reads: one script for each sentence, and all the sentences together, to be read as a text. */
import { expect, it } from 'vitest'
import { readScript } from '../../../../src/core/script/readScript.ts'
import { prepareSession, readingOf } from '../../../../src/core/session/prepareSession.ts'
import { aDocument, aDocumentWith, aHold, catalogue } from '../aDocument.ts'

const sided = (changes = {}) => aHold({ pose: 'knee-to-chest-single', sides: 'both', seconds: 40, ...changes })
const flow = (changes = {}) => aHold({ kind: 'flow', pose: 'cat-cow', seconds: undefined, reps: 6, ...changes })
const repeat = (...steps: readonly unknown[]) => ({ kind: 'repeat', times: 2, steps })
const saying = (...say: readonly unknown[]) => aHold({ say })
const breath = { inhale: 4, holdIn: 0, exhale: 6, holdOut: 0 }
const long = 'a'.repeat(45)

const documents: readonly unknown[] = [
  ...[[], { format: 'gpx' }, { format: long }, aDocument({ version: 7 }), aDocument({ version: 1.5 })],
  ...['id', 'lang', 'title', 'regions', 'steps'].map((key) => aDocument({ [key]: undefined })),
  ...['id', 'lang', 'title', 'summary', 'kind', 'level', 'props', 'author', 'ambience', 'breath'].map((key) =>
    aDocument({ [key]: true }),
  ),
  aDocument({ title: '\u200b' }),
  aDocument({ title: 'a'.repeat(201) }),
  aDocument({ summary: 'a'.repeat(601) }),
  aDocument({ licence: 'a'.repeat(201) }),
  aDocument({ author: { name: 'a'.repeat(201) } }),
  aDocument({ author: { name: 'A', url: `https://example.org/${'a'.repeat(600)}` } }),
  aDocument({ author: { name: 'A', url: 'http://example.org' } }),
  aDocument({ author: { url: 'https://example.org' } }),
  aDocument({ title: 'a\0b' }),
  aDocument({ title: 'a\u202eb' }),
  aDocument({ title: '\ud800' }),
  aDocument({ title: `a${'\u0301'.repeat(9)}` }),
  aDocument({ title: '<b>Rest</b>' }),
  aDocument({ id: 'My session' }),
  aDocument({ lang: 'english' }),
  aDocument({ kind: 'yoga' }),
  aDocument({ kind: 'gentle-yog' }),
  aDocument({ regions: ['knee'] }),
  aDocument({ regions: [] }),
  aDocument({ regions: ['lower', 'lower'] }),
  aDocument({ positions: ['sofa'] }),
  aDocument({ props: ['piano'] }),
  aDocument({ suits: ['XYZ'] }),
  aDocument({ suits: ['BP', 'BP'] }),
  aDocument({ ambience: 'jazz' }),
  aDocument({ level: 4 }),
  aDocument({ minutes: 0.5 }),
  aDocument({ minutes: 300 }),
  aDocument({ breath: 'box' }),
  aDocument({ breath: 'body-scan' }),
  aDocument({ breath: { ...breath, inhale: 4.25 } }),
  aDocument({ breath: { ...breath, exhale: 9 } }),
  aDocument({ breath: { ...breath, hold: 1 } }),
  aDocument({ steps: [] }),
  aDocument({ steps: [aHold({ seconds: 59 })] }),
  aDocument({ steps: Array.from({ length: 5 }, () => aHold({ seconds: 3600 })) }),
  aDocument({ steps: [{ ...repeat({ ...repeat({ ...repeat(aHold()), times: 50 }), times: 50 }), times: 50 }] }),
  aDocument({ steps: [aHold({ cues: 'none' })] }),
  aDocument({ sumary: 'A' }),
  aDocument({ [long]: 1 }),
  aDocument({ 'a\nb': 1 }),
  aDocumentWith('hold'),
  aDocumentWith({ kind: 'strech' }),
  aDocumentWith({ kind: 'stand on one leg' }),
  aDocumentWith({ kind: 'section', title: 'On', pose: 'savasana' }),
  aDocumentWith({ kind: 'rest', pose: 'savasana' }),
  aDocumentWith({ kind: 'rest', pose: 'savasana', seconds: 60, practice: 'body-scam' }),
  aDocumentWith({ kind: 'rest', pose: 'savasana', seconds: 60, practice: 'cat-cow' }),
  aDocumentWith(aHold({ pose: 'savasna' })),
  aDocumentWith(aHold({ pose: 'xyzzy' })),
  aDocumentWith(aHold({ pattern: 'savasana' })),
  aDocumentWith(aHold({ pattern: 5 })),
  aDocumentWith(aHold({ seconds: undefined })),
  aDocumentWith(aHold({ seconds: undefined, reps: 6 })),
  aDocumentWith(aHold({ breaths: 5 })),
  aDocumentWith(aHold({ practice: 'body-scan' })),
  aDocumentWith(aHold({ sides: 'both' })),
  aDocumentWith(flow({ reps: undefined })),
  aDocumentWith(flow({ pose: 'savasana' })),
  aDocumentWith(flow({ reps: undefined, seconds: 60, sets: 2, restSeconds: 5 })),
  aDocumentWith(sided({ sides: undefined })),
  aDocumentWith(sided({ sides: 'up' })),
  aDocumentWith(sided({ sides: 'left' })),
  aDocumentWith(sided({ sides: 'right', seconds: undefined, breaths: 4 })),
  aDocumentWith(flow({ pose: 'bird-dog', sides: 'left', sets: 3 })),
  aDocumentWith(sided({ sides: 'either', say: [{ at: 9, text: 'Hello.', side: 'left' }] })),
  aDocumentWith(sided({ say: [{ at: 9, text: 'Hello.', side: 'both' }] })),
  aDocumentWith(saying('Hello.')),
  aDocumentWith(saying({ text: 'Hello.' })),
  aDocumentWith(saying({ text: 'Hello.', at: 3, after: 4 })),
  aDocumentWith(repeat(repeat(repeat(repeat(aHold()))))),
]

/** Texts that are no session, or not even JSON. */
const texts: readonly string[] = [
  '',
  '<html>',
  '\u0001\u0002',
  '\ufeff{}',
  '[1,]',
  '{"a" 1}',
  '{"a":1 "b":2}',
  '[1 2]',
  '[}',
  '{]',
  '{"a":1,"a":2}',
  '{"__proto__":1}',
  `{"${'k'.repeat(129)}":1}`,
  '['.repeat(33),
]

/** What does not fit the time it has is only known once it is compiled. */
const misfits: readonly unknown[] = [
  aDocumentWith(aHold({ pose: 'savasana', seconds: 6 })),
  aDocumentWith({ kind: 'say', text: 'word '.repeat(30), seconds: 10 }),
  aDocumentWith(aHold({ pose: 'savasana', seconds: 60, say: [{ at: 58, text: 'Too late to be said.' }] })),
  aDocumentWith(aHold({ pose: 'savasana', seconds: 60, say: [{ at: -90, text: 'Early.' }] })),
  aDocumentWith(
    saying({ at: 10, text: 'One two three four five six seven eight nine.' }, { at: 11, text: 'Not yet over.' }),
  ),
  aDocumentWith(
    aHold({ pose: 'savasana', seconds: 30, say: [{ at: 0.5, text: 'word '.repeat(50) }] }),
    aHold({ pose: 'cat-cow' }),
  ),
]

const sentencesOf = (text: string) => {
  const read = readScript(text, { catalogue })
  const issues = 'issues' in read ? read.issues : read.warnings
  return issues.map(({ code, message }) => `${code}  ${message}\n`)
}

function sentencesOfCompiled(document: unknown): readonly string[] {
  const prepared = prepareSession(readingOf(document), { catalogue })
  return 'issues' in prepared ? prepared.issues.map(({ code, message }) => `${code}  ${message}\n`) : []
}

it('says what is wrong, then what would be right', async () => {
  const said = [
    ...documents.flatMap((document) => sentencesOf(JSON.stringify(document))),
    ...texts.flatMap(sentencesOf),
    ...misfits.flatMap(sentencesOfCompiled),
  ]
  await expect([...new Set(said)].toSorted().join('')).toMatchFileSnapshot('./sentences.txt')
})
