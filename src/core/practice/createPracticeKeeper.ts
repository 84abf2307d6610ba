/**
 * Keeps a practice while it happens: a journal row every 5 s and at each chapter, so that a killed tab loses at most that,
 * and the entry in the log when it has ended.
 */
import type { PracticeRepository } from '../ports.ts'
import type { Seconds } from '../time.ts'
import { keepPractice } from './keepPractice.ts'
import type { EndReason } from './practiceLog.ts'
import {
  practiceEntry,
  recordPractice,
  startRecord,
  type PlaybackMoment,
  type PracticeRecord,
  type PracticeStart,
} from './recorder.ts'

/**
 * What became of the practice: `open` while it runs, `saving` on its way to the log, `kept` in it,
 * `too-short` when it was under 10 s and nothing was written, `not-saved` when the store refused it.
 */
export type KeepStatus = 'open' | 'saving' | 'kept' | 'too-short' | 'not-saved'

export interface PracticeKeeperOptions {
  readonly start: PracticeStart
  readonly repository: PracticeRepository
  /** Milliseconds since the epoch, for the stamp of the entry. */
  readonly wallClock: () => number
  readonly onChange: () => void
}

export interface PracticeKeeper {
  status(): KeepStatus
  /** Records what the playback does from this moment on; `chapter` is the index of the chapter it is in. */
  follow(moment: PlaybackMoment, chapter: number): void
  /** Writes the journal now: the page may be about to go. */
  flush(): void
  /** Moves the practice into the log; again after `not-saved`. */
  finish(reason: EndReason): void
}

/** The most that a killed tab may lose (reliability specification §2.3). */
const JOURNAL_EVERY: Seconds = 5

/** A keeper for one run of a session; nothing is written before the first moment. */
export function createPracticeKeeper({
  start,
  repository,
  wallClock,
  onChange,
}: PracticeKeeperOptions): PracticeKeeper {
  let status: KeepStatus = 'open'
  let record: PracticeRecord | null = null
  let journal: { readonly at: Seconds; readonly chapter: number } = { at: -Infinity, chapter: -1 }
  let writing: Promise<void> = Promise.resolve()

  const entry = (reason: EndReason) => practiceEntry(start, record?.active ?? 0, reason, wallClock())

  function flush(): void {
    const { moment } = record ?? {}
    if (!moment || status !== 'open') return
    const row = { entry: entry('interrupted'), position: moment.position }
    // A journal that cannot be written costs at most the practice of a killed tab; the entry itself is still tried at the end.
    writing = writing.then(() => repository.writeJournal(row)).catch(() => undefined)
  }

  async function keep(reason: EndReason): Promise<void> {
    await writing
    try {
      status = (await keepPractice(repository, entry(reason))) ? 'kept' : 'too-short'
    } catch {
      status = 'not-saved'
    }
    onChange()
  }

  return {
    status: () => status,
    follow(moment, chapter) {
      record = record ? recordPractice(record, moment) : startRecord(moment)
      if (moment.at - journal.at < JOURNAL_EVERY && chapter === journal.chapter) return
      journal = { at: moment.at, chapter }
      flush()
    },
    flush,
    finish(reason) {
      if (status !== 'open' && status !== 'not-saved') return
      status = 'saving'
      void keep(reason)
    },
  }
}
