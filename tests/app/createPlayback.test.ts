import { beforeEach, describe, expect, it } from 'vitest'
import { createPlayback } from '../../src/app/createPlayback.ts'
import { posesById } from '../../src/core/session/posesById.ts'
import type { LoadedSession, PracticeRepository } from '../../src/core/ports.ts'
import type { Playback } from '../../src/features/services.ts'
import { createMemoryPracticeRepository } from '../../src/platform/memoryPracticeRepository.ts'
import { aCatalogue, aPose } from '../support/aCatalogue.ts'
import { aScript } from '../support/aScript.ts'
import { compiled } from '../support/compiled.ts'
import { fakeSound, type FakeSound } from '../support/fakeSound.ts'

const catalogue = aCatalogue(aPose({ id: 'rest' }))
const script = aScript([{ kind: 'hold', pose: 'rest', seconds: 60 }], { regions: ['lower', 'mid'] })
const session: LoadedSession = {
  script,
  timeline: compiled(script, catalogue),
  poses: posesById(catalogue),
  firstSide: 'right',
  pace: 1,
}

let sound: FakeSound
let repository: PracticeRepository
let playback: Playback
let hidePage: () => void

const settle = () => new Promise((resolve) => setImmediate(resolve))

async function play(): Promise<void> {
  playback.play()
  await settle()
}

beforeEach(() => {
  sound = fakeSound()
  repository = createMemoryPracticeRepository()
  playback = createPlayback(
    session,
    { painBefore: 4 },
    {
      sound,
      ticker: sound.time.ticker,
      monotonic: sound.monotonic,
      isHidden: () => false,
      repository,
      now: () => ({ at: 1_800_000_000_000, utcOffset: 60, timeZone: 'Europe/Berlin' }),
      newId: () => 'run-1',
      onPageHide: (listener) => {
        hidePage = listener
        return () => undefined
      },
    },
  )
})

describe('a session that is played to its end', () => {
  it('is kept as it was practised', async () => {
    await play()
    sound.time.advance(61)
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'ended', keep: 'kept', practiceId: 'run-1' })
    expect(await repository.entries()).toEqual([
      expect.objectContaining({
        id: 'run-1',
        kind: 'practice',
        session: 'a-script',
        regions: ['lower', 'mid'],
        planned: 60,
        endReason: 'done',
        painBefore: 4,
        startedAt: 1_800_000_000_000,
        utcOffset: 60,
        timeZone: 'Europe/Berlin',
        dayStart: 240,
      }),
    ])
    expect(await repository.journal()).toEqual([])
  })

  it('counts the time that was played, pauses and jumps left out', async () => {
    await play()
    sound.time.advance(10)
    playback.pause()
    sound.time.advance(300)
    playback.play()
    await settle()
    playback.seek(50)
    sound.time.advance(11)
    await settle()
    const [entry] = await repository.entries()
    expect(entry).toMatchObject({ endReason: 'done', active: expect.closeTo(20, 0) })
  })
})

describe('a session that is broken off', () => {
  it('is kept with what was practised when the person ends it', async () => {
    await play()
    sound.time.advance(20)
    playback.end()
    await settle()
    expect(await repository.entries()).toEqual([
      expect.objectContaining({ endReason: 'user', active: expect.closeTo(20, 0) }),
    ])
  })

  it('is not kept when it was hardly begun', async () => {
    await play()
    sound.time.advance(5)
    playback.end()
    await settle()
    expect([playback.snapshot().keep, await repository.entries()]).toEqual(['too-short', []])
  })

  it('is in the journal, at most 5 s old, when the tab is killed', async () => {
    await play()
    sound.time.advance(33)
    await settle()
    expect((await repository.journal())[0]?.entry.active).toBeGreaterThanOrEqual(28)
  })

  it('is in the journal to the second when the page is hidden', async () => {
    await play()
    sound.time.advance(33)
    hidePage()
    await settle()
    expect((await repository.journal())[0]?.entry.active).toBeCloseTo(33, 0)
  })

  it('is kept when the player is left', async () => {
    await play()
    sound.time.advance(15)
    playback.dispose()
    await settle()
    expect(await repository.entries()).toHaveLength(1)
  })
})

describe('trouble', () => {
  it('says that it was not saved, and saves it when asked again', async () => {
    let isFull = true
    const { closeJournal } = repository
    repository.closeJournal = async (practiceId, entry) => {
      if (isFull) throw new Error('QuotaExceededError')
      await closeJournal(practiceId, entry)
    }
    await play()
    sound.time.advance(61)
    await settle()
    expect(playback.snapshot()).toMatchObject({ notice: 'not-saved', keep: 'not-saved', practiceId: null })
    isFull = false
    playback.end()
    await settle()
    expect(playback.snapshot()).toMatchObject({ notice: null, keep: 'kept' })
    expect(await repository.entries()).toHaveLength(1)
  })

  it('goes on without sound and says so', async () => {
    await play()
    sound.trouble('no-sound')
    sound.time.advance(5)
    expect(playback.snapshot()).toMatchObject({ status: 'playing', notice: 'no-sound' })
  })

  it('stands still when the sound is taken away, and says so until it goes on', async () => {
    await play()
    sound.time.advance(5)
    sound.trouble('interrupted')
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'paused', notice: 'interrupted' })
    playback.play()
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'playing', notice: null })
  })

  it('says that the device was asleep, and counts no sleep as practice', async () => {
    await play()
    sound.time.advance(20)
    sound.sleep(3600)
    expect(playback.snapshot()).toMatchObject({ status: 'paused', notice: 'asleep' })
    playback.end()
    await settle()
    expect(await repository.entries()).toEqual([expect.objectContaining({ active: expect.closeTo(20, 0) })])
  })

  it('tells its listeners, until they go', async () => {
    const seen: string[] = []
    const leave = playback.subscribe(({ status }) => seen.push(status))
    await play()
    leave()
    playback.pause()
    expect(seen[0]).toBe('preparing')
    expect(seen.at(-1)).toBe('playing')
  })
})
