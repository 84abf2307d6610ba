import { computed, shallowRef, watch, type ComputedRef } from 'vue'

export type LoadingState<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown }

export interface Loading<T> {
  readonly state: ComputedRef<LoadingState<T>>
  /** The newest value that arrived; it stays while the next one is on its way. */
  readonly value: ComputedRef<T | null>
  reload(): void
}

/** Loads again whenever the source changes; an answer that was overtaken by a newer question is dropped. */
export function useLoading<S, T>(source: () => S, load: (source: S) => Promise<T>): Loading<T> {
  const state = shallowRef<LoadingState<T>>({ status: 'loading' })
  const value = shallowRef<T | null>(null)
  let newest = 0

  async function run(from: S): Promise<void> {
    const turn = ++newest
    state.value = { status: 'loading' }
    try {
      const answer = await load(from)
      if (turn !== newest) return
      value.value = answer
      state.value = { status: 'ready', value: answer }
    } catch (error) {
      if (turn === newest) state.value = { status: 'failed', error }
    }
  }

  watch(source, run, { immediate: true })
  return {
    // Not `readonly`, which would hand out proxies: what was loaded goes on to the player and the store as it is.
    state: computed(() => state.value),
    value: computed(() => value.value),
    reload: () => void run(source()),
  }
}
