import { computed, type ComputedRef, type Ref } from 'vue'
import { recommend, type FitReason } from '../../core/library/recommend.ts'
import type { SessionSummary } from '../../core/session/sessionSource.ts'
import type { TodayChoices } from './useTodayChoices.ts'

export interface Suggestion {
  readonly session: SessionSummary
  readonly reason: FitReason
}

export interface Suggestions {
  /** Null until a region is chosen, and where nothing is easy enough for the pain. */
  readonly best: ComputedRef<Suggestion | null>
  /** At most two more. */
  readonly others: ComputedRef<readonly Suggestion[]>
}

interface Asked extends TodayChoices {
  /** 0–10; null where it was not said. */
  readonly pain: Ref<number | null>
}

/** What fits the choices, the best first. With strong pain nothing is shown that asks too much. */
export function useSuggestions(sessions: readonly SessionSummary[], choices: Asked): Suggestions {
  const byId = new Map(sessions.map((session) => [session.id, session]))
  const ranked = computed<readonly Suggestion[]>(() => {
    const [regions, pain, minutes] = [choices.regions.value, choices.pain.value, choices.minutes.value]
    if (regions.length === 0) return []
    return recommend(sessions, { regions, pain, minutes }).flatMap(({ id, reason }) => {
      const session = byId.get(id)
      return session && reason !== 'easier-day' ? [{ session, reason }] : []
    })
  })
  return { best: computed(() => ranked.value[0] ?? null), others: computed(() => ranked.value.slice(1, 3)) }
}
