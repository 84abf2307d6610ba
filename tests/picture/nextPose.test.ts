import { describe, expect, it } from 'vitest'
import { posesById } from '../../src/core/catalogue/posesById.ts'
import { nextPose } from '../../src/picture/nextPose.ts'
import { aCatalogue, aPose } from '../support/aCatalogue.ts'
import { aScript } from '../support/aScript.ts'
import { compiled } from '../support/compiled.ts'

const catalogue = aCatalogue(
  aPose({ id: 'mountain', category: 'standing' }),
  aPose({ id: 'bird-dog', category: 'quadruped', sided: true }),
  aPose({ id: 'body-scan', category: 'meditation' }),
)
const script = aScript([
  { kind: 'hold', pose: 'mountain', seconds: 30 },
  { kind: 'hold', pose: 'bird-dog', seconds: 60, sides: 'both' },
  { kind: 'hold', pose: 'body-scan', seconds: 30 },
])
const session = { timeline: compiled(script, catalogue), poses: posesById(catalogue) }
const middleOf = (pose: string, side: string | null) => {
  const chapter = session.timeline.chapters.find((each) => each.pose === pose && each.side === side)
  if (!chapter) throw new Error(`${pose} is not practised`)
  return (chapter.startTime + chapter.endTime) / 2
}

describe('the pose that comes', () => {
  it('is the next one, then its other side', () => {
    const first = nextPose(session, middleOf('mountain', null))
    expect(first?.id).toBe('bird-dog')
    const other = nextPose(session, middleOf('bird-dog', first?.side ?? null))
    expect(other).toEqual({ id: 'bird-dog', side: first?.side === 'left' ? 'right' : 'left' })
  })

  it('is told by the picture that stands in for it', () => {
    const last = session.timeline.chapters.findLast(({ pose }) => pose === 'bird-dog')
    expect(nextPose(session, last?.startTime ?? 0)?.id).toBe('savasana')
  })

  it('is none at the end', () => {
    expect(nextPose(session, session.timeline.duration)).toBeNull()
  })
})
