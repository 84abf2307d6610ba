import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { servicesKey } from '../../../src/features/shared/services.ts'
import type { LoadedSession } from '../../../src/core/session/sessionSource.ts'
import type { Playback } from '../../../src/core/playback/playback.ts'
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
  const createPlayback: FakeServices['createPlayback'] = (content, options) => {
    const playback = services.createPlayback(content, options)
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
