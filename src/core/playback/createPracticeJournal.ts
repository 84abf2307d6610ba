/**
 * Saves a practice while it happens: a journal row every 5 s and at each chapter, so that a killed tab loses at most that, and
 * the entry in the log when it has ended.
 */
import type { BufferedPracticeRepository } from '../practice/bufferedRepository.ts'
import type { Seconds } from '../time.ts'
import type { SaveStatus } from './playback.ts'
import type { EndReason } from '../practice/practiceLog.ts'
import {
  practiceEntry,
  recordPractice,
  startRecord,
  type PlaybackMoment,
  type PracticeRecord,
  type PracticeStart,
} from '../practice/recorder.ts'
import { isLongEnoughToSave } from '../practice/isLongEnoughToSave.ts'

export interface PracticeJournalOptions {
  readonly start: PracticeStart
  readonly repository: Pick<
    BufferedPracticeRepository,
    'writeJournal' | 'closeJournal' | 'storage' | 'subscribe' | 'retry'
  >
  /** Milliseconds since the epoch, for the stamp of the entry. */
  readonly wallClock: () => number
  readonly onChange: () => void
}

export interface PracticeJournal {
  status(): SaveStatus
  /** Time played so far in this run, without pauses. */
  active(): Seconds
  /** Records what the playback does from this moment on; `chapter` is the index of the chapter it is in. */
  follow(moment: PlaybackMoment, chapter: number): void
  /** Writes the journal now: the page may be about to go. */
  flush(): void
  /** Moves the practice into the log; called again while `not-saved`, it tries once more. */
  finish(reason: EndReason): void
}

/** The most that a killed tab may lose (reliability reference §2.3). */
const JOURNAL_EVERY: Seconds = 5

/** A journal for one run of a timeline; nothing is written before the first moment. */
export function createPracticeJournal({
  start,
  repository,
  wallClock,
  onChange,
}: PracticeJournalOptions): PracticeJournal {
  let status: SaveStatus = 'open'
  let record: PracticeRecord | null = null
  let journal: { readonly at: Seconds; readonly chapter: number } = { at: -Infinity, chapter: -1 }
  let writing: Promise<void> = Promise.resolve()

  const active = () => record?.active ?? 0
  const entry = (reason: EndReason) => practiceEntry(start, active(), reason, wallClock())

  function flush(): void {
    const { moment } = record ?? {}
    if (!moment || status !== 'open') return
    const row = { entry: entry('interrupted'), position: moment.position }
    writing = writing.then(() => repository.writeJournal(row))
  }

  async function save(reason: EndReason): Promise<void> {
    await writing
    const last = entry(reason)
    if (isLongEnoughToSave(last)) {
      status = (await repository.closeJournal(last.id, last)) === 'store' ? 'saved' : 'not-saved'
      if (status === 'not-saved') followStore()
    } else {
      await repository.closeJournal(last.id, null)
      status = 'too-short'
    }
    onChange()
  }

  /** What is only in memory is moved into the store as soon as that takes it. */
  function followStore(): void {
    const stop = repository.subscribe(() => {
      if (isUnsaved()) return
      stop()
      status = 'saved'
      onChange()
    })
  }

  const isUnsaved = () => repository.storage().unsaved.some(({ id }) => id === start.id)

  return {
    status: () => status,
    active,
    follow(moment, chapter) {
      record = record ? recordPractice(record, moment) : startRecord(moment)
      if (moment.at - journal.at < JOURNAL_EVERY && chapter === journal.chapter) return
      journal = { at: moment.at, chapter }
      flush()
    },
    flush,
    finish(reason) {
      if (status === 'not-saved') void repository.retry()
      if (status !== 'open') return
      status = 'saving'
      void save(reason)
    },
  }
}
