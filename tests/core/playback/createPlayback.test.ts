import fc from 'fast-check'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createPlayback } from '../../../src/core/playback/createPlayback.ts'
import { sessionContent } from '../../../src/core/playback/sessionContent.ts'
import { posesById } from '../../../src/core/catalogue/posesById.ts'
import type { LoadedSession } from '../../../src/core/session/sessionSource.ts'
import type { PracticeRepository } from '../../../src/core/practice/practiceRepository.ts'
import type { Moment, PracticeEntry } from '../../../src/core/practice/practiceLog.ts'
import { DEFAULT_PRACTICE_SETTINGS } from '../../../src/core/practice/defaultSettings.ts'
import { practiceReport } from '../../../src/core/practice/practiceReport.ts'
import type { Playback, PlaybackOptions } from '../../../src/core/playback/playback.ts'
import { createBufferedRepository } from '../../../src/platform/storage/bufferedRepository.ts'
import { createMemoryPracticeRepository } from '../../../src/platform/storage/memoryPracticeRepository.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'
import { fakeSound, type FakeSound } from '../../support/fakeSound.ts'
import { playbackWorld } from '../../support/playbackWorld.ts'

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
  playback.send({ type: 'play' })
  await settle()
}

const aMoment: Moment = { at: 1_800_000_000_000, utcOffset: 60, timeZone: 'Europe/Berlin' }

/** A playback that stands at its beginning, or where an unfinished practice goes on. */
function begin(options: PlaybackOptions = { painBefore: 4 }, now: Moment = aMoment): void {
  sound = fakeSound()
  if (!options.unfinished) repository = createMemoryPracticeRepository()
  const world = playbackWorld(sound, {
    repository: createBufferedRepository({ open: async () => repository }),
    now: () => now,
    onPageHide: (listener) => {
      hidePage = listener
      return () => undefined
    },
  })
  playback = createPlayback(sessionContent(session), options, world)
}

beforeEach(() => begin())

describe('a session that is played to its end', () => {
  it('is kept as it was practised', async () => {
    await play()
    sound.time.advance(61)
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'ended', saveStatus: 'saved', practiceId: 'run-1' })
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
    playback.send({ type: 'pause' })
    sound.time.advance(300)
    playback.send({ type: 'play' })
    await settle()
    playback.send({ type: 'seek', position: 50 })
    sound.time.advance(11)
    await settle()
    const [entry] = await repository.entries()
    expect(entry).toMatchObject({ active: expect.closeTo(20, 0) })
  })
})

describe('how it ended', () => {
  const reasons = async () => (await repository.entries()).map((entry) => (entry as PracticeEntry).endReason)

  it.each<[string, () => void, readonly string[]]>([
    ['played to its end', () => sound.time.advance(61), ['done']],
    [
      'played to its end, a little left out',
      () => {
        sound.time.advance(40)
        playback.send({ type: 'seek', position: 51 })
        sound.time.advance(11)
      },
      ['done'],
    ],
    [
      'led to its end on the line, where the last seconds played out',
      () => {
        sound.time.advance(20)
        playback.send({ type: 'seek', position: 1e6 })
        sound.time.advance(11)
      },
      ['user'],
    ],
    [
      'ended by the person in its last second',
      () => {
        sound.time.advance(59)
        playback.send({ type: 'end', reason: 'user' })
      },
      ['user'],
    ],
    [
      'left for another screen',
      () => {
        sound.time.advance(30)
        playback.dispose()
      },
      ['user'],
    ],
    [
      'ended while it stood paused',
      () => {
        sound.time.advance(30)
        playback.send({ type: 'pause' })
        playback.send({ type: 'end', reason: 'user' })
      },
      ['user'],
    ],
    [
      'done over and over, but never to its end',
      () => {
        for (let turn = 0; turn < 4; turn += 1) {
          sound.time.advance(40)
          playback.send({ type: 'seek', position: 0 })
        }
        playback.send({ type: 'end', reason: 'user' })
      },
      ['user'],
    ],
  ])('is said of one that was %s', async (_how, lead, expected) => {
    await play()
    lead()
    await settle()
    expect(await reasons()).toEqual(expected)
  })

  it('is said by the part that was practised, also where its pace was changed', async () => {
    const slow = { ...session, timeline: compiled(script, catalogue, { pace: 1.3 }), pace: 1.3 } as const
    await play()
    sound.time.advance(30)
    playback.send({ type: 'retime', timeline: slow.timeline })
    sound.time.advance(slow.timeline.duration)
    await settle()
    expect(await reasons()).toEqual(['done'])
  })

  it('never is “done” without four fifths practised, whatever is pressed', async () => {
    type Act = readonly ['wait', number] | readonly ['seek', number] | readonly ['next' | 'previous' | 'pause' | 'play']
    const acts = fc.oneof(
      fc.tuple(fc.constant('wait' as const), fc.integer({ min: 1, max: 30 })),
      fc.tuple(fc.constant('seek' as const), fc.integer({ min: -5, max: 99 })),
      fc.tuple(fc.constantFrom('next', 'previous', 'pause', 'play')),
    ) as fc.Arbitrary<Act>
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 12 }), async (all) => {
        begin()
        await play()
        for (const [act, value = 0] of all) {
          if (act === 'wait') sound.time.advance(value)
          else if (act === 'seek') playback.send({ type: 'seek', position: value })
          else playback.send({ type: act })
          await settle()
        }
        await play()
        sound.time.advance(70)
        await settle()
        const [entry] = (await repository.entries()) as PracticeEntry[]
        if (entry?.endReason === 'done') expect(entry.active).toBeGreaterThanOrEqual(0.8 * entry.planned - 0.1)
        else expect(entry?.active ?? 0).toBeLessThan(0.8 * 60 + 0.1)
      }),
      { numRuns: 60 },
    )
  })
})

describe('an end that came too early', () => {
  /** Goes on as the person asks, in a playback of its own. */
  async function goOn(): Promise<void> {
    const unfinished = playback.unfinished()
    if (!unfinished) throw new Error('It can be gone on with')
    playback.dispose()
    begin({ unfinished })
    await play()
  }

  it('can be taken back: the same practice goes on where it was ended, and is one entry', async () => {
    await play()
    sound.time.advance(30)
    playback.send({ type: 'end', reason: 'user' })
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'ended', isUnfinished: true })
    await goOn()
    expect(playback.snapshot()).toMatchObject({ status: 'playing', isUnfinished: false })
    expect(playback.snapshot().frame.position).toBeCloseTo(30, 0)
    sound.time.advance(31)
    await settle()
    expect(await repository.entries()).toEqual([
      expect.objectContaining({ id: 'run-1', endReason: 'done', active: expect.closeTo(60, 0), painBefore: 4 }),
    ])
  })

  it('can be taken back also under ten seconds, when nothing was kept', async () => {
    await play()
    sound.time.advance(6)
    playback.send({ type: 'end', reason: 'user' })
    await settle()
    await goOn()
    sound.time.advance(6)
    playback.send({ type: 'end', reason: 'user' })
    await settle()
    expect(await repository.entries()).toEqual([
      expect.objectContaining({ id: 'run-1', active: expect.closeTo(12, 0), endReason: 'user' }),
    ])
  })

  it('can be taken back again and again', async () => {
    await play()
    for (let turn = 0; turn < 3; turn += 1) {
      sound.time.advance(10)
      playback.send({ type: 'end', reason: 'user' })
      await settle()
      await goOn()
    }
    sound.time.advance(5)
    playback.send({ type: 'end', reason: 'user' })
    await settle()
    expect(await repository.entries()).toEqual([
      expect.objectContaining({ id: 'run-1', active: expect.closeTo(35, 0), startedAt: 1_800_000_000_000 }),
    ])
  })

  it('leads back to before the jump that brought it', async () => {
    await play()
    sound.time.advance(20)
    for (const position of [40, 45, 50]) playback.send({ type: 'seek', position })
    sound.time.advance(11)
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'ended', isUnfinished: true })
    await goOn()
    expect(playback.snapshot().frame.position).toBeCloseTo(20, 0)
  })

  it('begins the sentence again in which it came', async () => {
    const sentence = session.timeline.cues.find(({ track, startTime }) => track === 'voice' && startTime > 0)
    if (!sentence) throw new Error('Somebody speaks')
    await play()
    playback.send({ type: 'seek', position: sentence.startTime + 0.5 })
    playback.send({ type: 'end', reason: 'user' })
    expect(playback.unfinished()?.position).toBe(sentence.startTime)
  })

  it('is in the journal with all that was practised when the tab is killed after it was taken back', async () => {
    await play()
    sound.time.advance(30)
    playback.send({ type: 'end', reason: 'user' })
    await settle()
    await goOn()
    sound.time.advance(12)
    hidePage()
    await settle()
    const [row] = await repository.journal()
    expect(row?.entry).toMatchObject({ id: 'run-1', active: expect.closeTo(42, 0), endReason: 'interrupted' })
  })

  it('is none where the session is done, or still runs', async () => {
    await play()
    expect(playback.unfinished()).toBeNull()
    sound.time.advance(61)
    await settle()
    expect([playback.unfinished(), playback.snapshot().isUnfinished]).toEqual([null, false])
  })
})

describe('a session that is broken off', () => {
  it('is kept with what was practised when the person ends it', async () => {
    await play()
    sound.time.advance(20)
    playback.send({ type: 'end', reason: 'user' })
    await settle()
    expect(await repository.entries()).toEqual([
      expect.objectContaining({ endReason: 'user', active: expect.closeTo(20, 0) }),
    ])
  })

  it('is not kept when it was hardly begun', async () => {
    await play()
    sound.time.advance(5)
    playback.send({ type: 'end', reason: 'user' })
    await settle()
    expect([playback.snapshot().saveStatus, await repository.entries()]).toEqual(['too-short', []])
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
      if (isFull) throw new DOMException('No room', 'QuotaExceededError')
      await closeJournal(practiceId, entry)
    }
    await play()
    sound.time.advance(61)
    await settle()
    expect(playback.snapshot()).toMatchObject({ notice: 'not-saved', saveStatus: 'not-saved', practiceId: 'run-1' })
    isFull = false
    playback.send({ type: 'end', reason: 'user' })
    await settle()
    expect(playback.snapshot()).toMatchObject({ notice: null, saveStatus: 'saved' })
    expect(await repository.entries()).toHaveLength(1)
  })

  it('goes on without sound and says so', async () => {
    await play()
    sound.trouble('no-sound')
    sound.time.advance(5)
    expect(playback.snapshot()).toMatchObject({ status: 'playing', notice: 'no-sound' })
  })

  it('says that a sentence cannot be reached, until one is heard again', async () => {
    await play()
    sound.time.advance(5)
    sound.trouble('unreachable')
    expect(playback.snapshot()).toMatchObject({ status: 'playing', notice: 'unreachable' })
    sound.spoken()
    expect(playback.snapshot()).toMatchObject({ status: 'playing', notice: null })
  })

  it('stands before a first sentence that cannot be had, tries again, and goes on once it is there', async () => {
    sound.loseVoice(true)
    await play()
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'paused', notice: 'voice-awaited', frame: { position: 0 } })
    sound.time.advance(30)
    expect([playback.snapshot().frame.position, sound.scheduled()]).toEqual([0, []])
    await play()
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'paused', notice: 'voice-awaited', frame: { position: 0 } })
    sound.loseVoice(false)
    await play()
    sound.time.advance(5)
    expect(playback.snapshot()).toMatchObject({ status: 'playing', notice: null })
    expect(playback.snapshot().frame.position).toBeCloseTo(5, 0)
  })

  it('goes on without the voice where the person wishes it, and says so until it is heard', async () => {
    sound.loseVoice(true)
    await play()
    await settle()
    playback.send({ type: 'playWithoutVoice' })
    await settle()
    sound.time.advance(20)
    expect(playback.snapshot()).toMatchObject({ status: 'playing', notice: 'unreachable' })
    playback.send({ type: 'seek', position: 30 })
    await settle()
    sound.time.advance(2)
    expect(playback.snapshot()).toMatchObject({ status: 'playing', notice: 'unreachable' })
    sound.spoken()
    expect(playback.snapshot().notice).toBeNull()
  })

  it('stands where a jump leads to a sentence that cannot be had', async () => {
    await play()
    sound.time.advance(10)
    sound.loseVoice(true)
    playback.send({ type: 'seek', position: 0 })
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'paused', notice: 'voice-awaited', frame: { position: 0 } })
  })

  it('waits in its place for a first sentence that is late, says that it does, and counts no waiting as practice', async () => {
    const first = session.timeline.cues.find(({ track }) => track === 'voice')
    if (!first) throw new Error('Somebody speaks')
    sound.lacks(first)
    await play()
    sound.time.advance(7)
    expect(playback.snapshot()).toMatchObject({ status: 'preparing', frame: { position: first.startTime } })
    sound.arrive()
    await settle()
    sound.time.advance(10)
    playback.send({ type: 'end', reason: 'user' })
    await settle()
    const [entry] = await repository.entries()
    expect((entry as PracticeEntry).active - (10 + first.startTime)).toBeLessThan(1)
  })

  it('stands still when the sound is taken away, and says so until it goes on', async () => {
    await play()
    sound.time.advance(5)
    sound.trouble('interrupted')
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'paused', notice: 'interrupted' })
    playback.send({ type: 'play' })
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'playing', notice: null })
  })

  it.each<[string, () => void]>([
    ['stood paused', () => playback.send({ type: 'pause' })],
    ['had ended', () => playback.send({ type: 'end', reason: 'user' })],
  ])('says nothing of a sound that stops when it %s, for nothing was taken away', async (_when, stop) => {
    await play()
    sound.time.advance(12)
    stop()
    sound.trouble('interrupted')
    await settle()
    expect(playback.snapshot().notice).toBeNull()
  })

  it('says that the device was asleep, and counts no sleep as practice', async () => {
    await play()
    sound.time.advance(20)
    sound.sleep(3600)
    expect(playback.snapshot()).toMatchObject({ status: 'paused', notice: 'asleep' })
    playback.send({ type: 'end', reason: 'user' })
    await settle()
    expect(await repository.entries()).toEqual([expect.objectContaining({ active: expect.closeTo(20, 0) })])
  })

  it('tells its listeners, until they go', async () => {
    const seen: string[] = []
    const leave = playback.subscribe(({ status }) => seen.push(status))
    await play()
    leave()
    playback.send({ type: 'pause' })
    expect(seen[0]).toBe('preparing')
    expect(seen.at(-1)).toBe('playing')
  })
})

describe('somebody who follows a session and fails', () => {
  it('keeps neither the session nor the others from going on, and is reported once', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    onTestFinished(() => void vi.unstubAllGlobals())
    playback.subscribe(() => {
      throw new Error('broken')
    })
    const seen: string[] = []
    playback.subscribe(({ status }) => seen.push(status))
    await play()
    sound.time.advance(30)
    playback.send({ type: 'pause' })
    await play()
    sound.time.advance(31)
    await settle()
    expect([...new Set(seen)]).toEqual(['preparing', 'playing', 'paused', 'ended'])
    expect(playback.snapshot().saveStatus).toBe('saved')
    expect(reported.mock.calls).toEqual([[new Error('broken')]])
  })
})

describe('a device whose clock is wrong', () => {
  /** Plays half a minute at this moment, and reads what was written. */
  async function reportOf(now: Moment) {
    begin({ painBefore: 4 }, now)
    await play()
    sound.time.advance(30)
    hidePage()
    await settle()
    expect(await repository.journal()).toHaveLength(1)
    playback.send({ type: 'end', reason: 'user' })
    await settle()
    const right = practiceReport(await repository.entries(), DEFAULT_PRACTICE_SETTINGS, aMoment)
    expect(right).toMatchObject({ quarantined: 0, practices: [{ id: 'run-1' }], totals: { allTime: { practices: 1 } } })
    expect(right.totals.allTime.active).toBeCloseTo(30, 0)
    return right
  }

  it.each([
    ['1970', 0],
    ['1899', Date.UTC(1899, 0, 1)],
    ['2201', Date.UTC(2201, 0, 1)],
    ['no time at all', NaN],
  ])('and shows %s: the practice is read again, with its minutes and without a day', async (_year, at) => {
    const report = await reportOf({ at, utcOffset: -480 })
    expect(report).toMatchObject({ practices: [{ date: null }], totals: { allTime: { days: 0 } }, longest: 0 })
  })

  it('writes nothing that cannot be read again, whatever it shows', async () => {
    const clocks = fc.oneof(fc.double(), fc.integer({ min: -3e12, max: 8e12 }))
    const offsets = fc.oneof(fc.double(), fc.integer({ min: -900, max: 900 }))
    await fc.assert(
      fc.asyncProperty(clocks, offsets, async (at, utcOffset) => void (await reportOf({ at, utcOffset }))),
      { numRuns: 60 },
    )
  })
})
