/**
 * What the lock screen, the headset and the media keys show and send (https://w3c.github.io/mediasession/). They are one path
 * with the buttons: an action calls the command it stands for, and what is shown changes once playback has changed. Each thing
 * that a browser refuses to show is left out by itself: the buttons work without it.
 */
import type { Seconds } from '../../core/time.ts'
import { createBestEffort } from './bestEffort.ts'
import { tryRead } from '../../core/tryRead.ts'

/** What may be asked from a locked screen. */
export interface MediaCommands {
  play(): void
  pause(): void
  previous(): void
  next(): void
  seek(position: Seconds): void
  /** Forward by so much, back where it is negative. */
  skip(by: Seconds): void
  stop(): void
}

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
  /** Gives each action its command; an action that the browser does not know is left out. */
  listen(commands: MediaCommands): void
  /** May be called as often as anything might have changed; the browser hears of it only where something did. */
  show(now: NowPlaying): void
  /** Takes back everything that was shown and listened to, unless another panel has taken the place meanwhile. */
  clear(): void
}

export interface LockScreenWorld {
  /** Null where the browser has none. */
  readonly session?: MediaSession | null
  readonly createMetadata?: (init: MediaMetadataInit) => MediaMetadata
  /** Monotonic milliseconds. */
  readonly now?: () => number
}

/** How far one press of "10 seconds back" goes, where the browser names no other step. */
const SKIP: Seconds = 10
/** The browser counts on by itself; it is put right this often. */
const REFRESH: Seconds = 5

/** A key that is held down is sent again within this many milliseconds; for a second press a finger takes longer. */
const HELD = 150

/** The page has one panel; it belongs to whoever listened last. */
const owners = new WeakMap<MediaSession, symbol>()

const ARTWORK: MediaImage[] = [192, 512].map((size) => ({
  src: `${import.meta.env.BASE_URL}icons/icon-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
}))

/** The panel of this browser; without one everything is quietly left out. */
export function createLockScreen({
  session = browserSession(),
  createMetadata = (init) => new MediaMetadata(init),
  now: clock = () => performance.now(),
}: LockScreenWorld = {}): LockScreen {
  const panel = Symbol('media panel')
  const isOwned = (of: MediaSession) => (owners.get(of) ?? panel) === panel
  let listened: readonly MediaSessionAction[] = []
  let shown: NowPlaying | null = null
  const [metadata, state, place] = [createBestEffort(), createBestEffort(), createBestEffort()]

  function show(now: NowPlaying): void {
    if (!session || !isOwned(session)) return
    const { title, album, isPlaying } = now
    if (shown?.title !== title || shown.album !== album) {
      metadata(() => (session.metadata = createMetadata({ title, album, artist: 'Meru', artwork: ARTWORK })))
    }
    if (shown?.isPlaying !== isPlaying) state(() => (session.playbackState = isPlaying ? 'playing' : 'paused'))
    if (shown && !isElsewhere(shown, now)) {
      shown = { ...now, position: shown.position }
      return
    }
    const { duration, position } = now
    place(() => session.setPositionState?.({ duration, position: Math.min(Math.max(0, position), duration) }))
    shown = now
  }

  return {
    isSupported: session !== null,
    listen(commands) {
      if (session) owners.set(session, panel)
      const handlers = Object.entries(handlersOf(commands, clock)) as [MediaSessionAction, MediaSessionActionHandler][]
      listened = handlers.filter(([action, handler]) => setHandler(session, action, handler)).map(([action]) => action)
    },
    show,
    clear() {
      if (!session || !isOwned(session)) return
      owners.delete(session)
      listened.forEach((action) => setHandler(session, action, null))
      listened = []
      shown = null
      metadata(() => (session.metadata = null))
      state(() => (session.playbackState = 'none'))
      place(() => session.setPositionState?.())
    },
  }
}

/** True where the browser, counting on from what it was told, would be wrong or soon will be. */
function isElsewhere(told: NowPlaying, now: NowPlaying): boolean {
  const since = now.position - told.position
  return (
    told.chapterIndex !== now.chapterIndex ||
    told.isPlaying !== now.isPlaying ||
    told.duration !== now.duration ||
    since < 0 ||
    since >= REFRESH
  )
}

function handlersOf(
  commands: MediaCommands,
  now: () => number,
): Partial<Record<MediaSessionAction, MediaSessionActionHandler>> {
  const once = createPresses(now)
  return {
    play: once('play or pause', () => commands.play()),
    pause: once('play or pause', () => commands.pause()),
    previoustrack: once('previous', () => commands.previous()),
    nexttrack: once('next', () => commands.next()),
    seekto: ({ seekTime }) => isTime(seekTime) && commands.seek(seekTime),
    seekbackward: once('back', ({ seekOffset }) => commands.skip(-stepOf(seekOffset))),
    seekforward: once('forward', ({ seekOffset }) => commands.skip(stepOf(seekOffset))),
    stop: () => commands.stop(),
  }
}

/** Lets a command through once for each press of its key, however long that is held. */
function createPresses(
  now: () => number,
): (key: string, command: MediaSessionActionHandler) => MediaSessionActionHandler {
  const last = new Map<string, number>()
  return (key, command) => (details) => {
    const isHeld = now() - (last.get(key) ?? -Infinity) < HELD
    last.set(key, now())
    if (!isHeld) command(details)
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
    return false
  }
}

function browserSession(): MediaSession | null {
  return tryRead(() => navigator.mediaSession as MediaSession | undefined) ?? null
}
