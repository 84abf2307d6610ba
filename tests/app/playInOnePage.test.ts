import { beforeEach, describe, expect, it } from 'vitest'
import { createPlayback } from '../../src/core/playback/createPlayback.ts'
import { sessionContent } from '../../src/core/playback/sessionContent.ts'
import { playInOnePage } from '../../src/app/playInOnePage.ts'
import { createSharedPlayingRight, type SharedPlayingRight } from '../../src/app/sharedPlayingRight.ts'
import { posesById } from '../../src/core/catalogue/posesById.ts'
import { createBufferedRepository } from '../../src/platform/storage/bufferedRepository.ts'
import { createMemoryPracticeRepository } from '../../src/platform/storage/memoryPracticeRepository.ts'
import { createLockedPages } from '../../src/platform/device/pages/lockedPages.ts'
import { fakeLocks, type FakeLocks } from '../platform/device/pages/fakeLocks.ts'
import { aCatalogue, aPose } from '../support/aCatalogue.ts'
import { aScript } from '../support/aScript.ts'
import { compiled } from '../support/compiled.ts'
import { fakeSound } from '../support/fakeSound.ts'
import { playbackWorld } from '../support/playbackWorld.ts'

const catalogue = aCatalogue(aPose({ id: 'rest' }))
const script = aScript([{ kind: 'hold', pose: 'rest', seconds: 60 }])
const timeline = compiled(script, catalogue)
const session = { script, timeline, poses: posesById(catalogue), firstSide: 'right', pace: 1 } as const

const settle = async () => {
  for (let round = 0; round < 5; round += 1) await new Promise((resolve) => setImmediate(resolve))
}

let browser: FakeLocks
const stored = createMemoryPracticeRepository()
let ids = 0

/** One more tab of the browser, and the way to make playbacks in it. */
function openTab() {
  const { locks, kill } = browser.tab()
  const turn = createSharedPlayingRight(createLockedPages(locks))
  return { turn, kill, begin: () => begin(turn) }
}

function begin(turn: SharedPlayingRight) {
  const sound = fakeSound()
  const playback = playInOnePage(
    createPlayback(
      sessionContent(session),
      {},
      playbackWorld(sound, {
        repository: createBufferedRepository({ open: async () => stored }),
        newId: () => `run-${++ids}`,
      }),
    ),
    turn,
  )
  return {
    playback,
    sound,
    async play() {
      playback.send({ type: 'play' })
      await settle()
    },
    state: () => [playback.snapshot().status, playback.snapshot().notice],
  }
}

beforeEach(() => {
  browser = fakeLocks()
})

describe('two tabs', () => {
  it('play one at a time, and the second says so', async () => {
    const [one, other] = [openTab().begin(), openTab().begin()]
    await one.play()
    await other.play()
    expect(one.state()).toEqual(['playing', null])
    expect(other.state()).toEqual(['paused', 'elsewhere'])
  })

  it('play here instead where play is pressed again, and the other pauses with its place and its practice', async () => {
    const [one, other] = [openTab().begin(), openTab().begin()]
    await one.play()
    one.sound.time.advance(20)
    await other.play()
    await other.play()
    expect(one.state()).toEqual(['paused', 'moved'])
    expect(other.state()).toEqual(['playing', null])
    one.playback.send({ type: 'end', reason: 'user' })
    await settle()
    expect(await stored.entries()).toContainEqual(expect.objectContaining({ active: expect.closeTo(20, 0) }))
  })

  it('may go back and forth', async () => {
    const [one, other] = [openTab().begin(), openTab().begin()]
    await one.play()
    await other.play()
    await other.play()
    await one.play()
    expect(one.state()).toEqual(['playing', null])
    expect(other.state()).toEqual(['paused', 'moved'])
  })

  it.each([
    ['is paused', (tab: ReturnType<typeof begin>) => tab.playback.send({ type: 'pause' })],
    ['has ended', (tab: ReturnType<typeof begin>) => tab.playback.send({ type: 'end', reason: 'user' })],
    ['was left', (tab: ReturnType<typeof begin>) => tab.playback.dispose()],
    ['lost its sound to a call', (tab: ReturnType<typeof begin>) => tab.sound.trouble('interrupted')],
  ])('do not wait for a session that %s', async (_how, stop) => {
    const [one, other] = [openTab().begin(), openTab().begin()]
    await one.play()
    stop(one)
    await settle()
    await other.play()
    expect(other.state()).toEqual(['playing', null])
  })

  it('do not wait for a tab that was killed', async () => {
    const first = openTab()
    await first.begin().play()
    first.kill()
    const other = openTab().begin()
    await other.play()
    expect(other.state()).toEqual(['playing', null])
  })

  it('tell their listeners why they stand still', async () => {
    const [one, other] = [openTab().begin(), openTab().begin()]
    const seen: unknown[] = []
    await one.play()
    other.playback.subscribe(({ notice }) => seen.push(notice))
    await other.play()
    expect(seen.at(-1)).toBe('elsewhere')
  })
})

describe('two starts in one tab', () => {
  it('are no conflict, however quick', async () => {
    const tab = openTab()
    const first = tab.begin()
    first.playback.send({ type: 'play' })
    first.playback.dispose()
    const second = tab.begin()
    await second.play()
    expect(second.state()).toEqual(['playing', null])
    const other = openTab().begin()
    await other.play()
    expect(other.state()).toEqual(['paused', 'elsewhere'])
  })

  it('leave the right free when the last of them is over', async () => {
    const tab = openTab()
    const first = tab.begin()
    await first.play()
    first.playback.dispose()
    const second = tab.begin()
    await second.play()
    second.playback.send({ type: 'pause' })
    second.playback.send({ type: 'play' })
    await settle()
    expect(second.state()).toEqual(['playing', null])
    second.playback.send({ type: 'end', reason: 'user' })
    await settle()
    const other = openTab().begin()
    await other.play()
    expect(other.state()).toEqual(['playing', null])
  })
})
