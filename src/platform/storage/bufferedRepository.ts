/**
 * The one place that decides what happens when the store refuses: nothing is lost and nothing is silent. Entries that cannot be
 * stored are held in memory, the app is told, and the next access that works moves them into the store; an entry's id makes
 * that safe to repeat. Nothing that failed is remembered: the store and even its code are asked for again.
 */
import { cacheOnSuccess } from '../../core/lazyImport.ts'
import type { BufferedPracticeRepository, SavedIn, StorageState } from '../../core/practice/bufferedRepository.ts'
import type { JournalRow, PracticeRepository } from '../../core/practice/practiceRepository.ts'
import type { LogEntry } from '../../core/practice/practiceLog.ts'
import { isLongEnoughToSave } from '../../core/practice/isLongEnoughToSave.ts'
import { createMemoryPracticeRepository } from './memoryPracticeRepository.ts'
import { storageProblem } from './storageProblem.ts'
import { withTimeout } from '../device/withTimeout.ts'

export interface BufferedRepositoryOptions {
  /** Opens the store; called again after it failed. */
  readonly open: () => Promise<PracticeRepository>
  /** Milliseconds after which a store that does not open, or does not write, counts as unavailable. */
  readonly writeLimit?: number
  /** The same for reading, which takes long for a long log. */
  readonly readLimit?: number
  readonly problemOf?: typeof storageProblem
}

/** A store that refuses is asked again with every sixth row of the journal only: about every half minute. */
const JOURNAL_ROWS_BETWEEN = 6

/** A practice log with the memory of the page behind its store. */
export function createBufferedRepository({
  open,
  writeLimit = 5_000,
  readLimit = 15_000,
  problemOf = storageProblem,
}: BufferedRepositoryOptions): BufferedPracticeRepository {
  const memory = createMemoryPracticeRepository()
  const listeners = new Set<(state: StorageState) => void>()
  let state: StorageState = { problem: null, unsaved: [], isAtRisk: false }
  let moving: Promise<void> = Promise.resolve()
  let isMoving = false
  let rowsRefused = 0

  const store = cacheOnSuccess(open)

  async function access<T>(action: (store: PracticeRepository) => Promise<T>, limit = writeLimit): Promise<T> {
    try {
      const opened = await withTimeout(store(), writeLimit)
      const result = await withTimeout(action(opened), limit)
      update(null)
      return result
    } catch (error) {
      update(problemOf(error))
      throw error
    }
  }

  function update(problem: StorageState['problem']): void {
    const unsaved = memory.held()
    const isAtRisk = unsaved.length > 0 || memory.heldRows().some(({ entry }) => isLongEnoughToSave(entry))
    const isSame = problem === state.problem && isAtRisk === state.isAtRisk && isSameList(unsaved, state.unsaved)
    if (isSame) return
    state = { problem, unsaved, isAtRisk }
    listeners.forEach((listener) => listener(state))
  }

  async function save(entry: LogEntry, action: (store: PracticeRepository) => Promise<void>): Promise<SavedIn> {
    try {
      await access(action)
      await memory.closeJournal(entry.id, null)
      moveIfHeld()
      return 'store'
    } catch {
      // `access` has reported it; the entry is held in memory.
      await memory.closeJournal(entry.id, null)
      await memory.add(entry)
      update(state.problem)
      return 'memory'
    }
  }

  const moveIfHeld = () => void (memory.held().length > 0 && retry())

  function retry(): Promise<void> {
    if (isMoving) return moving
    isMoving = true
    moving = moveHeld().finally(() => (isMoving = false))
    return moving
  }

  async function moveHeld(): Promise<void> {
    // `access` has reported a failure already, here and below.
    if (memory.held().length === 0 && state.problem) await access((into) => into.journal()).catch(() => undefined)
    for (const entry of memory.held()) {
      const move = (into: PracticeRepository) =>
        entry.kind === 'practice' ? into.closeJournal(entry.id, entry) : into.add(entry)
      // One that is refused does not hold up the others.
      await access(move).then(
        () => memory.release(entry),
        () => undefined,
      )
    }
    update(state.problem)
  }

  async function read(action: (store: PracticeRepository) => Promise<readonly unknown[]>): Promise<readonly unknown[]> {
    try {
      const stored = await access(action, readLimit)
      moveIfHeld()
      return withHeld(stored, memory.held())
    } catch (error) {
      if (state.problem === 'refused') return memory.held()
      throw error
    }
  }

  async function writeJournal(row: JournalRow): Promise<void> {
    const isAsking = state.problem === null || rowsRefused % JOURNAL_ROWS_BETWEEN === 0
    try {
      if (!isAsking) throw new Error('The store was not asked')
      await access((into) => into.writeJournal(row))
      rowsRefused = 0
      await memory.closeJournal(row.entry.id, null)
      moveIfHeld()
    } catch {
      // `access` has reported it; the row is held in memory.
      rowsRefused += 1
      await memory.writeJournal(row)
    }
    update(state.problem)
  }

  return {
    entries: () => read((from) => from.entries()),
    entriesSince: (instant) => read((from) => from.entriesSince(instant)),
    async count() {
      const held = memory.held().length
      try {
        return held + (await access((from) => from.count(), readLimit))
      } catch (error) {
        if (state.problem === 'refused') return held
        throw error
      }
    },
    add: (entry) => save(entry, (into) => into.add(entry)),
    writeJournal,
    async closeJournal(practiceId, entry) {
      if (entry) return save(entry, (into) => into.closeJournal(practiceId, entry))
      await memory.closeJournal(practiceId, null)
      // A row that stays in the store is looked at again, and forgotten, at the next visit.
      await access((into) => into.closeJournal(practiceId, null)).catch(() => undefined)
      return 'store'
    },
    storage: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    retry,
  }
}

/** What is held stands for what is stored under its id: it is the later one, or the same. */
function withHeld(stored: readonly unknown[], held: readonly LogEntry[]): readonly unknown[] {
  if (held.length === 0) return stored
  const ids = new Set<unknown>(held.map(({ id }) => id))
  return [...stored.filter((entry) => !ids.has((entry as { readonly id: unknown }).id)), ...held]
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index])
}
