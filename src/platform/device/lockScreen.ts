/**
 * What the lock screen, the headset and the media keys show and send (https://w3c.github.io/mediasession/). They take
 * the same path as the buttons: an action sends its command, and what is shown changes once playback has changed. Whatever a
 * browser refuses to show is left out by itself: the buttons work without it.
 */
import type { PlaybackCommand } from '../../core/playback/playback.ts'
import type { Seconds } from '../../core/time.ts'
import { createBestEffort } from './bestEffort.ts'
import { tryRead } from '../../core/tryRead.ts'

/** What a locked screen shows. */
export interface NowPlaying {
  readonly title: string
  readonly album: string
  readonly isPlaying: boolean
  readonly position: Seconds
  readonly duration: Seconds
  /** Changes where another step begins. */
  readonly chapterIndex: number
}

export interface LockScreen {
  readonly isSupported: boolean
  /** Lets each action send its command; an action that the browser does not know is left out. */
  setHandlers(send: (command: PlaybackCommand) => void): void
  /** May be called as often as anything might have changed; the browser is updated only where something did. */
  show(now: NowPlaying): void
  /** Removes the handlers and what was shown, unless another playback has taken the lock screen over meanwhile. */
  clear(): void
}

export interface LockScreenWorld {
  /** Null where the browser has none. */
  readonly session?: MediaSession | null
  readonly createMetadata?: (init: MediaMetadataInit) => MediaMetadata
  /** Monotonic milliseconds. */
  readonly now?: () => number
}

/** How far one press of "10 seconds back" goes where the browser gives no offset. */
const SKIP: Seconds = 10
/** The browser extrapolates the position by itself; it is corrected this often. */
const REFRESH: Seconds = 5

/** Milliseconds within which a held key repeats; a finger takes longer for a second press. */
const KEY_REPEAT = 150

/** The page has one lock screen; it belongs to whoever set its handlers last. */
const owners = new WeakMap<MediaSession, symbol>()

const ARTWORK: MediaImage[] = [192, 512].map((size) => ({
  src: `${import.meta.env.BASE_URL}icons/icon-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
}))

/** The lock screen of this browser; without one every call does nothing. */
export function createLockScreen({
  session = browserSession(),
  createMetadata = (init) => new MediaMetadata(init),
  now: clock = () => performance.now(),
}: LockScreenWorld = {}): LockScreen {
  const owner = Symbol('lock screen')
  const isOwned = (of: MediaSession) => (owners.get(of) ?? owner) === owner
  let handled: readonly MediaSessionAction[] = []
  let shown: NowPlaying | null = null
  const [metadata, state, place] = [createBestEffort(), createBestEffort(), createBestEffort()]

  function show(now: NowPlaying): void {
    if (!session || !isOwned(session)) return
    const { title, album, isPlaying } = now
    if (shown?.title !== title || shown.album !== album) {
      metadata(() => (session.metadata = createMetadata({ title, album, artist: 'Meru', artwork: ARTWORK })))
    }
    if (shown?.isPlaying !== isPlaying) state(() => (session.playbackState = isPlaying ? 'playing' : 'paused'))
    if (shown && !needsPosition(shown, now)) {
      shown = { ...now, position: shown.position }
      return
    }
    const { duration, position } = now
    place(() => session.setPositionState?.({ duration, position: Math.min(Math.max(0, position), duration) }))
    shown = now
  }

  return {
    isSupported: session !== null,
    setHandlers(send) {
      if (session) owners.set(session, owner)
      const handlers = Object.entries(handlersOf(send, clock)) as [MediaSessionAction, MediaSessionActionHandler][]
      handled = handlers.filter(([action, handler]) => setHandler(session, action, handler)).map(([action]) => action)
    },
    show,
    clear() {
      if (!session || !isOwned(session)) return
      owners.delete(session)
      handled.forEach((action) => setHandler(session, action, null))
      handled = []
      shown = null
      metadata(() => (session.metadata = null))
      state(() => (session.playbackState = 'none'))
      place(() => session.setPositionState?.())
    },
  }
}

/** True where the position that the browser extrapolates from what is shown is wrong, or soon will be. */
function needsPosition(shown: NowPlaying, now: NowPlaying): boolean {
  const since = now.position - shown.position
  return (
    shown.chapterIndex !== now.chapterIndex ||
    shown.isPlaying !== now.isPlaying ||
    shown.duration !== now.duration ||
    since < 0 ||
    since >= REFRESH
  )
}

function handlersOf(
  send: (command: PlaybackCommand) => void,
  now: () => number,
): Partial<Record<MediaSessionAction, MediaSessionActionHandler>> {
  const once = createPresses(now)
  return {
    play: once('play or pause', () => send({ type: 'play' })),
    pause: once('play or pause', () => send({ type: 'pause' })),
    previoustrack: once('previous', () => send({ type: 'previous' })),
    nexttrack: once('next', () => send({ type: 'next' })),
    seekto: ({ seekTime }) => isTime(seekTime) && send({ type: 'seek', position: seekTime }),
    seekbackward: once('back', ({ seekOffset }) => send({ type: 'skip', by: -stepOf(seekOffset) })),
    seekforward: once('forward', ({ seekOffset }) => send({ type: 'skip', by: stepOf(seekOffset) })),
    // Silence, and the place is kept: an end could be undone only on a screen that nobody is looking at.
    stop: () => send({ type: 'pause' }),
  }
}

/** Calls a handler once for each press of its key, however long that is held. */
function createPresses(
  now: () => number,
): (key: string, handle: MediaSessionActionHandler) => MediaSessionActionHandler {
  const last = new Map<string, number>()
  return (key, handle) => (details) => {
    const isHeld = now() - (last.get(key) ?? -Infinity) < KEY_REPEAT
    last.set(key, now())
    if (!isHeld) handle(details)
  }
}

/** A browser or a headset may leave a time out, or send one that is no number. */
function isTime(time: number | null | undefined): time is Seconds {
  return Number.isFinite(time)
}

function stepOf(offset: number | null | undefined): Seconds {
  return isTime(offset) && offset > 0 ? offset : SKIP
}

/** False where the browser does not know the action, for which it throws. */
function setHandler(
  session: MediaSession | null,
  action: MediaSessionAction,
  handler: MediaSessionActionHandler | null,
): boolean {
  try {
    session?.setActionHandler(action, handler)
    return session !== null
  } catch {
    // The browser does not know the action: it is left out.
    return false
  }
}

function browserSession(): MediaSession | null {
  return tryRead(() => navigator.mediaSession as MediaSession | undefined) ?? null
}
