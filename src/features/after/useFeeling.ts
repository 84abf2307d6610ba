/**
 * What is said of a practice afterwards. Opened again, the page shows what was said already and takes another answer; hours later
 * it asks for what was felt then, for the back of this morning says nothing about the practice of last night.
 */
import { computed, shallowRef, type ComputedRef, type WritableComputedRef } from 'vue'
import type { ListedPractice } from '../../core/practice/listPractices.ts'
import { PAIN_ANSWER_LIFETIME } from '../../core/practice/painAnswer.ts'
import type { Services } from '../shared/services.ts'
import { usePainStore } from '../shared/usePainStore.ts'
import type { WallClock } from '../shared/useWallClock.ts'
import { feelingAbout, type AfterAnswer } from './feeling.ts'

export interface FeelingAfter {
  /** 0–10; null until it is said. */
  readonly pain: WritableComputedRef<number | null>
  readonly note: WritableComputedRef<string>
  /** An answer is in the log, which only grows: it can be changed, and not be taken back. */
  readonly isPainKept: ComputedRef<boolean>
  /** The practice is too long ago to ask how it is now. */
  readonly isPast: ComputedRef<boolean>
  /** Gives what is new to the log, however often it is called; what the store refuses waits in memory. */
  save(practiceId: string): Promise<void>
}

/** `endedNow`: the page was opened by a practice that has just ended. */
export function useFeeling(
  services: Services,
  clock: WallClock,
  practice: () => ListedPractice | null,
  endedNow: boolean,
): FeelingAfter {
  const painStore = usePainStore()
  const opened = services.now().at
  const saidPain = shallowRef<number | null>(null)
  const saidNote = shallowRef<string | null>(null)
  const lastSaved = shallowRef<AfterAnswer | null>(null)
  const known = computed<AfterAnswer>(
    () => lastSaved.value ?? { pain: practice()?.painAfter ?? null, note: practice()?.note ?? '' },
  )
  const isPast = computed(() => clock.moment.value.at - endOf(practice()) >= PAIN_ANSWER_LIFETIME)

  /** Pauses are not known to the log, so an end that was not seen lies at the earliest moment it can. */
  function endOf(done: ListedPractice | null): number {
    if (endedNow || !done) return opened
    return done.startedAt === null ? -Infinity : done.startedAt + done.active * 1000
  }

  const pain = computed({
    get: () => saidPain.value ?? known.value.pain,
    set: (said) => {
      saidPain.value = said
      if (!isPast.value) painStore.pain = said
    },
  })
  const note = computed({ get: () => saidNote.value ?? known.value.note, set: (said) => (saidNote.value = said) })

  return {
    pain,
    note,
    isPainKept: computed(() => known.value.pain !== null),
    isPast,
    async save(practiceId) {
      const stamp = { id: services.newId(), recordedAt: services.now().at }
      const entry = feelingAbout(practiceId, { pain: pain.value, note: note.value }, known.value, stamp)
      if (!entry) return
      lastSaved.value = { pain: pain.value, note: note.value }
      await services.addEntry(entry)
    },
  }
}
