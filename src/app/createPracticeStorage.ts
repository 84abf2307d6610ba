/** What the app does about a record that is not stored: it tries again, offers a file, and warns before the page goes. */
import { DEFAULT_PRACTICE_SETTINGS } from '../core/practice/defaultSettings.ts'
import { dayOfMoment } from '../core/practice/practiceDay.ts'
import { practiceFileName, writePracticeFile } from '../core/practice/practiceFile.ts'
import type { Moment } from '../core/practice/practiceLog.ts'
import type { BufferedPracticeRepository, StorageState } from '../core/practice/bufferedRepository.ts'
import type { PracticeStorage } from '../features/shared/services.ts'

/** What the storage needs of the world. */
export interface PracticeStorageWorld {
  readonly now: () => Moment
  /** Calls back when a person or the network comes back. */
  readonly onReturn: (listener: () => void) => void
  /** Calls back once, in so many milliseconds. */
  readonly later: (work: () => void, milliseconds: number) => void
  readonly download: (name: string, text: string, type: string) => void
  /** Whether the browser is to ask before the page goes. */
  readonly warnBeforeLeaving: (isOn: boolean) => void
}

/** Waiting for a store that may come back: 10 s at first (reliability reference §2.3), and up to 5 minutes. */
const FIRST_WAIT = 10_000
const LONGEST_WAIT = 300_000

/** The storage of a record, watched from now on. */
export function createPracticeStorage(
  repository: BufferedPracticeRepository,
  world: PracticeStorageWorld,
): PracticeStorage {
  const inFile = new Set<unknown>()
  let wait = FIRST_WAIT
  let isWaiting = false

  repository.subscribe(follow)
  world.onReturn(() => {
    if (repository.storage().problem) void repository.retry()
  })

  function follow({ problem, unsaved, isAtRisk }: StorageState): void {
    // What lies in a file is not lost with the page.
    world.warnBeforeLeaving(isAtRisk && !(unsaved.length > 0 && unsaved.every((entry) => inFile.has(entry))))
    if (unsaved.length === 0) wait = FIRST_WAIT
    else if (problem) waitAndRetry()
  }

  function waitAndRetry(): void {
    if (isWaiting) return
    isWaiting = true
    world.later(() => {
      isWaiting = false
      if (repository.storage().unsaved.length === 0) return
      void repository.retry().then(() => follow(repository.storage()))
    }, wait)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }

  return {
    state: repository.storage,
    subscribe: repository.subscribe,
    retry: repository.retry,
    async saveFile() {
      const { unsaved } = repository.storage()
      // The state of the store says that it cannot be read; what is only here is saved all the same.
      const entries = await repository.entries().catch(() => unsaved)
      const now = world.now()
      const name = practiceFileName(dayOfMoment(now, DEFAULT_PRACTICE_SETTINGS.dayStart))
      world.download(name, writePracticeFile(entries, now.at), 'application/json')
      unsaved.forEach((entry) => inFile.add(entry))
      follow(repository.storage())
      return name
    },
  }
}
