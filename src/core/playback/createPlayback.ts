/** One run of a session: the transport plays, the practice is recorded beside it, listeners get a snapshot at every change. */
import { createListeners } from '../listeners.ts'
import type { BufferedPracticeRepository } from '../practice/bufferedRepository.ts'
import type { SoundOutput } from '../sound/soundOutput.ts'
import { createPracticeJournal, type PracticeJournal } from './createPracticeJournal.ts'
import { DEFAULT_PRACTICE_SETTINGS } from '../practice/defaultSettings.ts'
import { endReasonOf } from '../practice/endReason.ts'
import type { Moment } from '../practice/practiceLog.ts'
import type { PracticeStart } from '../practice/recorder.ts'
import { frameAt } from '../timeline/frame.ts'
import type { Clock, Seconds, Ticker } from '../time.ts'
import { createTransport } from '../transport/createTransport.ts'
import { nextChangeAfter } from './nextChangeAfter.ts'
import { sentenceAt } from '../transport/scheduler.ts'
import type {
  Playback,
  PlaybackCommand,
  PlaybackContent,
  PlaybackNotice,
  PlaybackOptions,
  PlaybackSnapshot,
  UnfinishedPractice,
} from './playback.ts'

/** What a playback needs of the world. */
export interface PlaybackWorld {
  readonly sound: SoundOutput
  readonly ticker: Ticker
  /** Runs on while the clock of the sound is stopped. */
  readonly monotonic: Clock
  readonly isHidden: () => boolean
  readonly repository: BufferedPracticeRepository
  readonly now: () => Moment
  readonly newId: () => string
  /** Reports the error of a listener that threw. */
  readonly reportFault: (error: unknown) => void
  /** Calls back when the page may be about to go; returns the way to stop. */
  readonly onPageHide: (listener: () => void) => () => void
  /** Calls back when the system stopped the sound by other means than the sound output knows. */
  readonly onInterruption?: (listener: () => void) => void
}

/** Jumps that follow each other within this time are one, as a slider makes them that is moved by keys. */
const ONE_JUMP: Seconds = 5

/** A playback at the beginning of its content, or where an unfinished practice is continued. */
export function createPlayback(content: PlaybackContent, options: PlaybackOptions, world: PlaybackWorld): Playback {
  const { sound } = world
  let { timeline } = content
  const listeners = createListeners<PlaybackSnapshot>(world.reportFault)
  const { unfinished, ...answers } = options
  const practiceId = unfinished?.start.id ?? world.newId()
  let start: PracticeStart | null = unfinished?.start ?? null
  /** The part of the session that was played, however its pace changed. */
  let practised = unfinished?.practised ?? 0
  let stampedAt = -Infinity
  let lastJump = { from: unfinished?.position ?? 0, at: -Infinity }
  let trouble: PlaybackNotice | null = null
  let journal: PracticeJournal | null = null
  let chapterIndex = 0
  let lastNotified = { status: 'idle', zero: 0, until: 0 }
  const transport = createTransport({
    timeline,
    sound,
    ticker: world.ticker,
    monotonic: world.monotonic,
    isHidden: world.isHidden,
    onChange: follow,
    onSleep: () => raiseNotice('asleep'),
    onVoiceLost: () => raiseNotice('voice-awaited'),
  })
  if (unfinished) transport.send({ type: 'seek', position: unfinished.position })
  const stopWatching = world.onPageHide(() => journal?.flush())
  sound.onTrouble((found) => (found === 'interrupted' ? interrupt() : raiseNotice(found)))
  sound.onSpoken(clearUnreachable)
  world.onInterruption?.(interrupt)

  function interrupt(): void {
    const status = transport.status()
    if (status !== 'playing' && status !== 'preparing') return
    transport.send({ type: 'interrupt' })
    raiseNotice('interrupted')
  }

  function clearUnreachable(): void {
    if (trouble !== 'unreachable') return
    trouble = null
    notify()
  }

  function raiseNotice(found: PlaybackNotice): void {
    if (found === trouble) return
    trouble = found
    notify()
  }

  function follow(): void {
    const [status, position] = [transport.status(), transport.position()]
    const hasJumped = transport.clockTimeOf(0) !== lastNotified.zero
    // Looking everything up and drawing the screen at every tick would cost most of what a playing session costs.
    const hasChanged = status !== lastNotified.status || hasJumped || position >= lastNotified.until
    if (hasChanged) chapterIndex = frameAt(timeline, position).chapterIndex
    if ((status === 'playing' || status === 'preparing') && isOver(trouble)) trouble = null
    // Waiting for the voice is no practice.
    if (status !== 'idle' && status !== 'preparing') recordMoment(status, position)
    else if (journal) recordMoment('paused', position)
    if (hasChanged) notify()
  }

  function recordMoment(status: 'playing' | 'paused' | 'ended', position: Seconds): void {
    const moment = { status, at: sound.clock.now(), position }
    journal ??= openJournal()
    const before = journal.active()
    journal.follow(moment, chapterIndex)
    practised += (journal.active() - before) / timeline.duration
    if (status === 'ended') journal.finish(endReason())
  }

  /** Later than the stamp of the end that was undone, also on a device whose clock was set back: the later entry wins. */
  function stamp(): number {
    stampedAt = Math.max(world.now().at, (unfinished?.stampedAt ?? -Infinity) + 1)
    return stampedAt
  }

  const endReason = () => endReasonOf(transport.endReason() ?? 'interrupted', practised)

  function openJournal(): PracticeJournal {
    const times = { startedAt: world.now(), dayStart: DEFAULT_PRACTICE_SETTINGS.dayStart, planned: timeline.duration }
    const began = (start ??= { id: practiceId, ...times, ...content.entry, ...answers })
    return createPracticeJournal({
      start: began,
      repository: world.repository,
      wallClock: stamp,
      onChange: notify,
    })
  }

  function unfinishedPractice(): UnfinishedPractice | null {
    if (transport.status() !== 'ended' || endReason() === 'done' || !start) return null
    const place = transport.endReason() === 'done' ? lastJump.from : transport.position()
    return {
      start: { ...start, activeBefore: (unfinished?.start.activeBefore ?? 0) + (journal?.active() ?? 0) },
      practised,
      stampedAt,
      position: sentenceAt(timeline, place)?.startTime ?? place,
    }
  }

  function snapshot(): PlaybackSnapshot {
    const saveStatus = journal?.status() ?? 'open'
    return {
      status: transport.status(),
      frame: frameAt(timeline, transport.position()),
      notice: noticeOf(saveStatus === 'not-saved', trouble),
      saveStatus,
      practiceId: saveStatus === 'saved' || saveStatus === 'not-saved' ? practiceId : null,
      isUnfinished: unfinishedPractice() !== null,
    }
  }

  function notify(): void {
    const now = snapshot()
    const until = nextChangeAfter(timeline, now.frame.position)
    lastNotified = { status: now.status, zero: transport.clockTimeOf(0), until }
    listeners.notify(now)
  }

  function send(command: PlaybackCommand): void {
    if (isJump(command)) rememberJump()
    if (command.type === 'retime') timeline = command.timeline
    // It continues at once, and says what it lacks until a sentence is heard.
    if (command.type === 'playWithoutVoice') raiseNotice('unreachable')
    transport.send(command)
  }

  function rememberJump(): void {
    const [from, at] = [transport.position(), world.monotonic.now()]
    lastJump = { from: at - lastJump.at > ONE_JUMP ? from : lastJump.from, at }
  }

  return {
    get timeline() {
      return timeline
    },
    snapshot,
    subscribe: listeners.add,
    send,
    heardAt: (position) => (transport.isHeard() ? sound.heardAt(transport.clockTimeOf(position)) : null),
    unfinished: unfinishedPractice,
    dispose() {
      if (transport.status() !== 'ended') send({ type: 'end', reason: 'user' })
      stopWatching()
      listeners.clear()
    },
  }
}

function isJump({ type }: PlaybackCommand): boolean {
  return type === 'seek' || type === 'skip' || type === 'next' || type === 'previous'
}

/** What paused it is over once it plays again; what it lacks is not. */
function isOver(trouble: PlaybackNotice | null): boolean {
  return trouble === 'asleep' || trouble === 'interrupted' || trouble === 'voice-awaited'
}

function noticeOf(isNotSaved: boolean, trouble: PlaybackNotice | null): PlaybackNotice | null {
  return isNotSaved ? 'not-saved' : trouble
}
