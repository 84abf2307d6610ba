import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { parseFilterQuery, toFilterQuery } from '../../core/library/filterQuery.ts'
import { NO_FILTER, type SessionFilter } from '../../core/library/sessionFilter.ts'

export interface LibraryFilter {
  readonly filter: ComputedRef<SessionFilter>
  /** What is being typed; it filters at once and goes into the address with `keepWords`. */
  readonly words: Ref<string>
  keepWords(): void
  change(part: Partial<SessionFilter>): void
  clear(): void
}

/** The filter of the library lives in the address, so that the way back from a session finds it again. */
export function useLibraryFilter(): LibraryFilter {
  const route = useRoute()
  const router = useRouter()
  const kept = computed(() => parseFilterQuery(route.query))
  const words = shallowRef(kept.value.words)
  const filter = computed(() => ({ ...kept.value, words: words.value }))

  watch(
    () => kept.value.words,
    (now) => (words.value = now),
  )

  const keep = (next: SessionFilter) => void router.replace({ query: toFilterQuery(next) })

  return {
    filter,
    words,
    keepWords: () => keep(filter.value),
    change: (part) => keep({ ...filter.value, ...part }),
    clear() {
      words.value = ''
      keep(NO_FILTER)
    },
  }
}
