import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { servicesKey } from '../../../src/features/shared/services.ts'
import type { LoadedSession } from '../../../src/core/session/sessionSource.ts'
import type { Playback } from '../../../src/core/playback/playback.ts'
import { usePainStore } from '../../../src/features/shared/usePainStore.ts'
import { usePlaybackStore } from '../../../src/features/shared/usePlaybackStore.ts'
import { fakeServices, type FakeServices } from '../../support/fakeServices.ts'

let services: FakeServices
let started: Playback[]
let store: ReturnType<typeof usePlaybackStore>

const load = (id: string): Promise<LoadedSession> => services.sessions.load(id)
const settle = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  services = fakeServices()
  started = []
  const createPlayback: FakeServices['createPlayback'] = (session, options) => {
    const playback = services.createPlayback(session, options)
    started.push(playback)
    return playback
  }
  const pinia = createPinia()
  createApp({})
    .use(pinia)
    .provide(servicesKey, { ...services, createPlayback })
  setActivePinia(pinia)
  store = usePlaybackStore()
})

describe('starting a session twice', () => {
  it('while it is being made ready is one start', async () => {
    const session = await load('first-moves')
    store.start(session)
    store.start(session)
    await settle()
    expect(started).toHaveLength(1)
    expect(store.snapshot?.status).toBe('playing')
  })

  it('just after it began, or loaded anew, is one start too', async () => {
    store.start(await load('first-moves'))
    await settle()
    store.start(await load('first-moves'))
    expect([started.length, store.snapshot?.status]).toEqual([1, 'playing'])
  })

  it('after it ended starts it anew', async () => {
    const session = await load('first-moves')
    store.start(session)
    await settle()
    store.send({ type: 'end', reason: 'user' })
    store.start(session)
    await settle()
    expect([started.length, store.snapshot?.status]).toEqual([2, 'playing'])
  })
})

describe('starting another session at once', () => {
  it('lets go of the first and plays the second', async () => {
    const [one, another] = [await load('first-moves'), await load('mid-back')]
    store.start(one)
    const first = services.sound()
    store.start(another)
    await settle()
    expect(store.session?.script.id).toBe('mid-back')
    expect([started[0]?.snapshot().status, first.isClosed()]).toEqual(['ended', true])
    expect([store.snapshot?.status, services.sound().isClosed()]).toEqual(['playing', false])
  })
})

describe('before a session is started, and after it was closed', () => {
  it('nothing is open, and a command goes nowhere', async () => {
    store.send({ type: 'play' })
    await store.retime()
    expect([store.isOpen, store.session, store.snapshot, store.heardAt(0)]).toEqual([false, null, null, null])
  })

  it('the sound is released, and what the old playback says is not heard any more', async () => {
    store.start(await load('first-moves'))
    await settle()
    store.close()
    expect([services.sound().isClosed(), store.isOpen, store.snapshot]).toEqual([true, false, null])
    await settle()
    expect(store.snapshot).toBeNull()
  })
})

describe('a session that ended too early', () => {
  it('goes on as the same practice, where it was', async () => {
    store.start(await load('first-moves'))
    await settle()
    services.sound().time.advance(30)
    store.send({ type: 'end', reason: 'user' })
    await settle()
    expect([store.isOpen, store.snapshot?.isUnfinished]).toEqual([false, true])
    const practice = store.snapshot?.practiceId
    store.goOn()
    await settle()
    expect([started.length, store.isOpen, store.session?.script.id]).toEqual([2, true, 'first-moves'])
    expect(started[1]?.snapshot().frame.position).toBeGreaterThan(25)
    services.sound().time.advance(20)
    store.send({ type: 'end', reason: 'user' })
    await settle()
    expect(store.snapshot?.practiceId).toBe(practice)
  })

  it('is not gone on with while it runs, nor where there is none', async () => {
    store.goOn()
    store.start(await load('first-moves'))
    await settle()
    store.goOn()
    expect(started).toHaveLength(1)
  })
})

describe('a change of pace', () => {
  it('is followed at the same place of the same session', async () => {
    store.start(await load('first-moves'))
    await settle()
    const before = started[0]?.timeline.duration ?? 0
    services.soundSettings.change({ pace: 1.3 })
    await store.retime()
    expect(started[0]?.timeline.duration).toBeGreaterThan(before)
    expect([started.length, store.session?.pace, store.snapshot?.status]).toEqual([1, 1.3, 'playing'])
  })

  it('that is loaded too late for a session that has ended changes nothing', async () => {
    store.start(await load('first-moves'))
    await settle()
    services.soundSettings.change({ pace: 1.3 })
    const retiming = store.retime()
    store.send({ type: 'end', reason: 'user' })
    await retiming
    expect(store.session?.pace).toBe(1)
  })
})

describe('how much it hurts, said before', () => {
  it('goes with the practice into the log', async () => {
    usePainStore().pain = 4
    store.start(await load('first-moves'))
    await settle()
    services.sound().time.advance(30)
    store.send({ type: 'end', reason: 'user' })
    await settle()
    expect(await services.loadLog()).toMatchObject([{ painBefore: 4 }])
  })
})
