import { expect, it } from 'vitest'
import { prepareSession, readingOf } from '../../../src/core/session/prepareSession.ts'
import { summariseSession } from '../../../src/core/session/summariseSession.ts'
import { aDocument, aHold, catalogue } from '../script/aDocument.ts'

function summaryOf(changes: Readonly<Record<string, unknown>>) {
  const prepared = prepareSession(readingOf(aDocument(changes)), { catalogue })
  if ('issues' in prepared) throw new Error(JSON.stringify(prepared.issues))
  return summariseSession(prepared)
}

it('A summary is what the lists show, and nothing of the steps', () => {
  expect(summaryOf({ summary: 'Ten quiet minutes.', minutes: 2, props: ['pillow'] })).toEqual({
    id: 'a-script',
    lang: 'en',
    title: 'A script',
    summary: 'Ten quiet minutes.',
    regions: ['lower'],
    kind: 'gentle-yoga',
    level: 1,
    positions: ['floor'],
    props: ['pillow'],
    minutes: 2,
    keyPose: 'constructive-rest',
  })
})

it('A session that does not say how long it takes is shown with its whole minutes', () => {
  expect(summaryOf({ steps: [aHold({ seconds: 200 })] }).minutes).toBe(3)
})

it('The picture is that of the pose held or moved in longest; rest and the way there count for little', () => {
  const rest = { kind: 'rest', pose: 'savasana', seconds: 300, arrive: 30 }
  const steps = [aHold({ pose: 'cat-cow', seconds: 60 }), aHold({ pose: 'constructive-rest', seconds: 90 }), rest]
  expect(summaryOf({ steps }).keyPose).toBe('constructive-rest')
  expect(summaryOf({ steps: [rest] }).keyPose).toBe('savasana')
})
