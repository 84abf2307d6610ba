import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createLockScreen,
  type MediaCommands,
  type LockScreen,
  type NowPlaying,
} from '../../../src/platform/device/lockScreen.ts'

/** A browser's media session: it keeps what it was told and can press every button. */
class FakeMediaSession {
  readonly handlers = new Map<MediaSessionAction, MediaSessionActionHandler>()
  readonly positions: (MediaPositionState | undefined)[] = []
  readonly titles: string[] = []
  readonly states: MediaSessionPlaybackState[] = []
  readonly #unknown: readonly MediaSessionAction[]

  constructor(unknown: readonly MediaSessionAction[] = []) {
    this.#unknown = unknown
  }

  set metadata(metadata: MediaMetadata | null) {
    this.titles.push(metadata?.title ?? 'nothing')
  }

  set playbackState(state: MediaSessionPlaybackState) {
    this.states.push(state)
  }

  setActionHandler(action: MediaSessionAction, handler: MediaSessionActionHandler | null) {
    if (this.#unknown.includes(action)) throw new TypeError(`${action} is not known`)
    if (handler) this.handlers.set(action, handler)
    else this.handlers.delete(action)
  }

  setPositionState(state?: MediaPositionState) {
    if (state && (state.position ?? 0) > (state.duration ?? 0)) throw new TypeError('The position is past the end')
    this.positions.push(state)
  }

  press(details: MediaSessionActionDetails) {
    this.handlers.get(details.action)?.(details)
  }
}

const opening: NowPlaying = {
  title: 'Heel slides',
  album: 'First moves',
  isPlaying: true,
  position: 0,
  duration: 480,
  chapterIndex: 0,
}

let session: FakeMediaSession
let described: MediaMetadataInit[]
let now: number
let panel: LockScreen

function panelOf(fake: FakeMediaSession): LockScreen {
  return createLockScreen({
    session: fake as unknown as MediaSession,
    now: () => now,
    createMetadata: (init) => {
      described.push(init)
      return init as MediaMetadata
    },
  })
}

function spiedCommands() {
  return {
    play: vi.fn<MediaCommands['play']>(),
    pause: vi.fn<MediaCommands['pause']>(),
    previous: vi.fn<MediaCommands['previous']>(),
    next: vi.fn<MediaCommands['next']>(),
    seek: vi.fn<MediaCommands['seek']>(),
    skip: vi.fn<MediaCommands['skip']>(),
    stop: vi.fn<MediaCommands['stop']>(),
  }
}

beforeEach(() => {
  session = new FakeMediaSession()
  ;[described, now] = [[], 0]
  panel = panelOf(session)
})

describe('the buttons of a locked screen', () => {
  it.each<[MediaSessionActionDetails, keyof MediaCommands, readonly unknown[]]>([
    [{ action: 'play' }, 'play', []],
    [{ action: 'pause' }, 'pause', []],
    [{ action: 'previoustrack' }, 'previous', []],
    [{ action: 'nexttrack' }, 'next', []],
    [{ action: 'seekto', seekTime: 42 }, 'seek', [42]],
    [{ action: 'seekto', seekTime: 0 }, 'seek', [0]],
    [{ action: 'seekbackward' }, 'skip', [-10]],
    [{ action: 'seekforward' }, 'skip', [10]],
    [{ action: 'seekforward', seekOffset: 30 }, 'skip', [30]],
    [{ action: 'seekforward', seekOffset: NaN }, 'skip', [10]],
    [{ action: 'seekforward', seekOffset: Infinity }, 'skip', [10]],
    [{ action: 'seekbackward', seekOffset: 0 }, 'skip', [-10]],
    [{ action: 'stop' }, 'stop', []],
  ])('%o asks for %s', (details, command, given) => {
    const commands = spiedCommands()
    panel.listen(commands)
    session.press(details)
    const calls: Record<string, readonly unknown[]> = {}
    for (const [name, { mock }] of Object.entries(commands)) if (mock.calls.length > 0) calls[name] = mock.calls
    expect(calls).toEqual({ [command]: [given] })
  })

  it.each([undefined, null, NaN, Infinity, -Infinity])('a jump to %s is no jump', (seekTime) => {
    const commands = spiedCommands()
    panel.listen(commands)
    session.press({ action: 'seekto', seekTime } as MediaSessionActionDetails)
    expect(commands.seek).not.toHaveBeenCalled()
  })

  it.each<[MediaSessionAction, 'next' | 'previous' | 'skip']>([
    ['nexttrack', 'next'],
    ['previoustrack', 'previous'],
    ['seekforward', 'skip'],
  ])('%s held down is one press, and pressed twice it is two', (action, command) => {
    const commands = spiedCommands()
    panel.listen(commands)
    for (let sent = 0; sent < 33; sent += 1, now += 30) session.press({ action })
    expect(commands[command]).toHaveBeenCalledTimes(1)
    now += 200
    session.press({ action })
    expect(commands[command]).toHaveBeenCalledTimes(2)
  })

  it('a play key held down leaves it playing', () => {
    const commands = spiedCommands()
    panel.listen(commands)
    for (let sent = 0; sent < 16; sent += 1, now += 30) session.press({ action: sent % 2 === 0 ? 'play' : 'pause' })
    expect([commands.play.mock.calls.length, commands.pause.mock.calls.length]).toEqual([1, 0])
  })

  it('belong to the newest session: an older one that ends late takes nothing away', () => {
    const newer = panelOf(session)
    const commands = spiedCommands()
    panel.listen(spiedCommands())
    newer.listen(commands)
    newer.show(opening)
    panel.show({ ...opening, title: 'The session before' })
    panel.clear()
    session.press({ action: 'pause' })
    expect(commands.pause).toHaveBeenCalledTimes(1)
    expect([session.titles, session.states]).toEqual([['Heel slides'], ['playing']])
  })

  it('are taken back at the end', () => {
    panel.listen(spiedCommands())
    expect(session.handlers.size).toBe(8)
    panel.clear()
    expect(session.handlers.size).toBe(0)
  })

  it('do without those that the browser does not know', () => {
    session = new FakeMediaSession(['stop', 'seekto'])
    panel = panelOf(session)
    panel.listen(spiedCommands())
    expect([...session.handlers.keys()]).not.toContain('stop')
    expect([...session.handlers.keys()]).toContain('nexttrack')
    panel.clear()
    expect(session.handlers.size).toBe(0)
  })
})

describe('what a locked screen shows', () => {
  it('is the pose, the session and the app', () => {
    panel.show(opening)
    expect(described).toEqual([
      {
        title: 'Heel slides',
        album: 'First moves',
        artist: 'Meru',
        artwork: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
        ],
      },
    ])
    expect(session.states).toEqual(['playing'])
    expect(session.positions).toEqual([{ duration: 480, position: 0 }])
  })

  it('is told once, however often it is looked at', () => {
    for (const position of [0, 0.25, 0.5, 0.75]) panel.show({ ...opening, position })
    expect([session.titles, session.states, session.positions].map((told) => told.length)).toEqual([1, 1, 1])
  })

  it.each<[string, Partial<NowPlaying>]>([
    ['5 s have passed', { position: 5 }],
    ['another step begins', { position: 2, chapterIndex: 1 }],
    ['playback pauses', { position: 2, isPlaying: false }],
    ['the pace changes', { position: 2, duration: 520 }],
  ])('has its place put right when %s', (_when, change) => {
    panel.show(opening)
    panel.show({ ...opening, ...change })
    expect(session.positions.slice(1)).toEqual([{ duration: change.duration ?? 480, position: change.position }])
  })

  it('has its place put right when playback jumps back', () => {
    panel.show({ ...opening, position: 30 })
    panel.show({ ...opening, position: 28 })
    expect(session.positions.at(-1)).toEqual({ duration: 480, position: 28 })
  })

  it('changes its title with the pose and nothing else', () => {
    panel.show(opening)
    panel.show({ ...opening, position: 1, chapterIndex: 1, title: 'Bridge' })
    expect([session.titles, session.states]).toEqual([['Heel slides', 'Bridge'], ['playing']])
  })

  it('says that playback is paused', () => {
    panel.show(opening)
    panel.show({ ...opening, isPlaying: false })
    expect(session.states).toEqual(['playing', 'paused'])
  })

  it('never stands past the end', () => {
    panel.show({ ...opening, position: 480.000001 })
    expect(session.positions).toEqual([{ duration: 480, position: 480 }])
  })

  it('is empty at the end', () => {
    panel.show(opening)
    panel.clear()
    expect([session.titles.at(-1), session.states.at(-1), session.positions.at(-1)]).toEqual([
      'nothing',
      'none',
      undefined,
    ])
  })
})

it('a browser without such a screen is left alone', () => {
  const none = createLockScreen({ session: null })
  none.listen(spiedCommands())
  none.show(opening)
  none.clear()
  expect([none.isSupported, panel.isSupported]).toEqual([false, true])
})
