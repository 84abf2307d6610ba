import { beforeEach, describe, expect, it } from 'vitest'
import type { PlaybackCommand } from '../../../src/core/playback/playback.ts'
import { createLockScreen, type LockScreen, type NowPlaying } from '../../../src/platform/device/lockScreen.ts'

/** A browser's media session: it records what it was given and can press every button. */
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
let sent: PlaybackCommand[]
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

const send = (command: PlaybackCommand): void => void sent.push(command)
const ignore = (): void => undefined

beforeEach(() => {
  session = new FakeMediaSession()
  ;[described, now, sent] = [[], 0, []]
  panel = panelOf(session)
})

describe('the buttons of a locked screen', () => {
  it.each<[MediaSessionActionDetails, PlaybackCommand]>([
    [{ action: 'play' }, { type: 'play' }],
    [{ action: 'pause' }, { type: 'pause' }],
    [{ action: 'previoustrack' }, { type: 'previous' }],
    [{ action: 'nexttrack' }, { type: 'next' }],
    [
      { action: 'seekto', seekTime: 42 },
      { type: 'seek', position: 42 },
    ],
    [
      { action: 'seekto', seekTime: 0 },
      { type: 'seek', position: 0 },
    ],
    [{ action: 'seekbackward' }, { type: 'skip', by: -10 }],
    [{ action: 'seekforward' }, { type: 'skip', by: 10 }],
    [
      { action: 'seekforward', seekOffset: 30 },
      { type: 'skip', by: 30 },
    ],
    [
      { action: 'seekforward', seekOffset: NaN },
      { type: 'skip', by: 10 },
    ],
    [
      { action: 'seekforward', seekOffset: Infinity },
      { type: 'skip', by: 10 },
    ],
    [
      { action: 'seekbackward', seekOffset: 0 },
      { type: 'skip', by: -10 },
    ],
  ])('%o sends %o', (details, command) => {
    panel.setHandlers(send)
    session.press(details)
    expect(sent).toEqual([command])
  })

  it('fall silent on stop, and lose nothing: nobody looks at a way back there', () => {
    panel.setHandlers(send)
    session.press({ action: 'stop' })
    expect(sent).toEqual([{ type: 'pause' }])
  })

  it.each([undefined, null, NaN, Infinity, -Infinity])('a jump to %s is no jump', (seekTime) => {
    panel.setHandlers(send)
    session.press({ action: 'seekto', seekTime } as MediaSessionActionDetails)
    expect(sent).toEqual([])
  })

  it.each<MediaSessionAction>(['nexttrack', 'previoustrack', 'seekforward'])(
    '%s held down is one press, and pressed twice it is two',
    (action) => {
      panel.setHandlers(send)
      for (let repeat = 0; repeat < 33; repeat += 1, now += 30) session.press({ action })
      expect(sent).toHaveLength(1)
      now += 200
      session.press({ action })
      expect(sent).toHaveLength(2)
    },
  )

  it('a play key held down leaves it playing', () => {
    panel.setHandlers(send)
    for (let repeat = 0; repeat < 16; repeat += 1, now += 30)
      session.press({ action: repeat % 2 === 0 ? 'play' : 'pause' })
    expect(sent).toEqual([{ type: 'play' }])
  })

  it('belong to the newest session: an older one that ends late takes nothing away', () => {
    const newer = panelOf(session)
    panel.setHandlers(ignore)
    newer.setHandlers(send)
    newer.show(opening)
    panel.show({ ...opening, title: 'The session before' })
    panel.clear()
    session.press({ action: 'pause' })
    expect(sent).toEqual([{ type: 'pause' }])
    expect([session.titles, session.states]).toEqual([['Heel slides'], ['playing']])
  })

  it('are taken back at the end', () => {
    panel.setHandlers(ignore)
    expect(session.handlers.size).toBe(8)
    panel.clear()
    expect(session.handlers.size).toBe(0)
  })

  it('do without those that the browser does not know', () => {
    session = new FakeMediaSession(['stop', 'seekto'])
    panel = panelOf(session)
    panel.setHandlers(ignore)
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
  none.setHandlers(ignore)
  none.show(opening)
  none.clear()
  expect([none.isSupported, panel.isSupported]).toEqual([false, true])
})
