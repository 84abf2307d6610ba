/** One run of a session: the transport leads, the practice is kept beside it, listeners get a snapshot at every change. */
import type { PracticeRepository, SoundOutput } from '../core/ports.ts'
import { createPracticeKeeper, type PracticeKeeper } from '../core/practice/createPracticeKeeper.ts'
import { defaultSettings } from '../core/practice/defaultSettings.ts'
import type { Moment } from '../core/practice/practiceLog.ts'
import { frameAt } from '../core/timeline/frame.ts'
import type { Clock, Seconds, Ticker } from '../core/time.ts'
import { createTransport } from '../core/transport/createTransport.ts'
import { nextNews } from '../core/transport/news.ts'
import type { TransportCommand } from '../core/transport/transport.ts'
import type { LoadedSession, Playback, PlaybackNotice, PlaybackSnapshot } from '../features/services.ts'

/** What a playback needs of the world. */
export interface PlaybackWorld {
  readonly sound: SoundOutput
  readonly ticker: Ticker
  /** Runs on while the sound stands still. */
  readonly monotonic: Clock
  readonly isHidden: () => boolean
  readonly repository: PracticeRepository
  readonly now: () => Moment
  readonly newId: () => string
  /** Calls back when the page may be about to go; returns the way to stop. */
  readonly onPageHide: (listener: () => void) => () => void
  /** Calls back when the system stopped the sound by other means than the sound output knows. */
  readonly onInterruption?: (listener: () => void) => void
}

/** A playback at the beginning of a session. */
export function createPlayback(
  session: LoadedSession,
  answers: { readonly painBefore?: number },
  world: PlaybackWorld,
): Playback {
  const { sound } = world
  const { script } = session
  let { timeline } = session
  const listeners = new Set<(snapshot: PlaybackSnapshot) => void>()
  const practiceId = world.newId()
  let trouble: PlaybackNotice | null = null
  let keeper: PracticeKeeper | null = null
  let chapterIndex = 0
  let told = { status: 'idle', zero: 0, until: 0 }
  const transport = createTransport({
    timeline,
    sound,
    ticker: world.ticker,
    monotonic: world.monotonic,
    isHidden: world.isHidden,
    onChange: follow,
    onSleep: () => tellTrouble('asleep'),
  })
  const stopWatching = world.onPageHide(() => keeper?.flush())
  sound.onTrouble((found) => (found === 'interrupted' ? interrupt() : tellTrouble(found)))
  world.onInterruption?.(interrupt)

  function interrupt(): void {
    transport.interrupt()
    tellTrouble('interrupted')
  }

  function tellTrouble(found: PlaybackNotice): void {
    trouble = found
    tell()
  }

  function follow(): void {
    const [status, position] = [transport.status(), transport.position()]
    const hasJumped = transport.clockTimeOf(0) !== told.zero
    // Looking everything up and drawing the screen at every tick would cost most of what a playing session costs.
    const isNews = status !== told.status || hasJumped || position >= told.until
    if (isNews) chapterIndex = frameAt(timeline, position).chapterIndex
    if (status === 'playing' && isOver(trouble)) trouble = null
    if (status !== 'idle' && status !== 'preparing') keep(status, position)
    if (isNews) tell()
  }

  function keep(status: 'playing' | 'paused' | 'ended', position: Seconds): void {
    keeper ??= beginKeeping()
    keeper.follow({ status, at: sound.clock.now(), position }, chapterIndex)
    if (status === 'ended') keeper.finish(position >= timeline.duration ? 'done' : 'user')
  }

  function beginKeeping(): PracticeKeeper {
    const { id, title, regions } = script
    const start = {
      id: practiceId,
      startedAt: world.now(),
      dayStart: defaultSettings.dayStart,
      planned: timeline.duration,
    }
    return createPracticeKeeper({
      start: { ...start, session: id, title, regions, ...answers },
      repository: world.repository,
      wallClock: () => world.now().at,
      onChange: tell,
    })
  }

  function snapshot(): PlaybackSnapshot {
    const keep = keeper?.status() ?? 'open'
    return {
      status: transport.status(),
      frame: frameAt(timeline, transport.position()),
      notice: noticeOf(keep === 'not-saved', trouble),
      keep,
      practiceId: keep === 'kept' ? practiceId : null,
    }
  }

  function tell(): void {
    const now = snapshot()
    const until = nextNews(timeline, now.frame.position)
    told = { status: now.status, zero: transport.clockTimeOf(0), until }
    listeners.forEach((listener) => listener(now))
  }

  const send = (command: TransportCommand) => transport.send(command)

  return {
    get timeline() {
      return timeline
    },
    snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    play: () => send({ type: 'play' }),
    pause: () => send({ type: 'pause' }),
    seek: (position) => send({ type: 'seek', position }),
    next: () => send({ type: 'next' }),
    previous: () => send({ type: 'previous' }),
    end: () => send({ type: 'end' }),
    retime(next) {
      timeline = next.timeline
      transport.retime(timeline)
    },
    heardAt: (position) => (transport.status() === 'playing' ? sound.heardAt(transport.clockTimeOf(position)) : null),
    dispose() {
      if (transport.status() !== 'ended') send({ type: 'end' })
      stopWatching()
      listeners.clear()
    },
  }
}

/** What stood in the way is over once it plays again; what is lacking is not. */
function isOver(trouble: PlaybackNotice | null): boolean {
  return trouble === 'asleep' || trouble === 'interrupted'
}

function noticeOf(isNotSaved: boolean, trouble: PlaybackNotice | null): PlaybackNotice | null {
  return isNotSaved ? 'not-saved' : trouble
}
