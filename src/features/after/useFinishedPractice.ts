/** What became of a practice: the running playback says it at once, the log says the rest and also knows it tomorrow. */
import { computed, type ComputedRef } from 'vue'
import { DEFAULT_PRACTICE_SETTINGS } from '../../core/practice/defaultSettings.ts'
import { practiceReport } from '../../core/practice/practiceReport.ts'
import type { ListedPractice } from '../../core/practice/listPractices.ts'
import type { Seconds } from '../../core/time.ts'
import { useLoading } from '../../ui/useLoading.ts'
import type { SaveStatus } from '../../core/playback/playback.ts'
import type { Services } from '../shared/services.ts'
import type { usePlaybackStore } from '../shared/usePlaybackStore.ts'

export interface FinishedPractice {
  /** `unknown` where there is no such practice. */
  readonly saveStatus: ComputedRef<SaveStatus | 'unknown'>
  readonly practiceId: ComputedRef<string | null>
  /** Null until the log was read. */
  readonly practice: ComputedRef<ListedPractice | null>
  /** What was practised on its day, where that is not enough for the day to count; else null. */
  readonly dayTotal: ComputedRef<Seconds | null>
}

/** Two days in milliseconds; the practice day of what began within them began less than two days before. */
const RECENT = 2 * 86_400_000

/** Follows the playback that has just ended; without one it looks for `practiceId` in the log. */
export function useFinishedPractice(
  services: Services,
  playback: ReturnType<typeof usePlaybackStore>,
  askedId: () => string | null,
): FinishedPractice {
  const practiceId = computed(() => playback.snapshot?.practiceId ?? askedId())
  const { state, value } = useLoading(
    () => practiceId.value,
    async (id) => {
      if (id === null) return null
      // It has most often just ended, and a long log need not be read for that.
      const now = services.now().at
      const recent = findIn(await services.loadLogSince(now - 2 * RECENT), id)
      const startedAt = recent?.practice.startedAt ?? null
      if (recent && startedAt !== null && startedAt > now - RECENT) return recent
      return findIn(await services.loadLog(), id)
    },
  )
  function findIn(log: readonly unknown[], id: string) {
    const report = practiceReport(log, DEFAULT_PRACTICE_SETTINGS, services.now())
    const practice = report.practices.find((each) => each.id === id)
    return practice ? { practice, day: practice.date === null ? undefined : report.days.get(practice.date) } : null
  }

  const saveStatus = computed(() => {
    if (playback.snapshot) return playback.snapshot.saveStatus
    if (practiceId.value !== null && state.value.status === 'loading') return 'saving'
    if (!value.value) return 'unknown'
    return services.storage.state().unsaved.some(({ id }) => id === practiceId.value) ? 'not-saved' : 'saved'
  })
  const practice = computed(() => value.value?.practice ?? null)
  const dayTotal = computed(() => {
    const day = value.value?.day
    return day && !day.isPracticeDay ? day.active : null
  })
  return { saveStatus, practiceId, practice, dayTotal }
}
