import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue'
import { LateError, useFreshPage } from './freshPage.ts'

type LoadingState<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown }

export interface Loading<T> {
  readonly state: ComputedRef<LoadingState<T>>
  /** The newest value that arrived; it stays while the next one is on its way. */
  readonly value: ComputedRef<T | null>
  /** Loads again because the person wishes it; where that is of no use, the whole page is loaded anew. */
  reload(): void
}

/** Nobody is left before a screen that waits for longer; what comes later is still taken. Milliseconds. */
export const LATE = 20_000

/** Loads again whenever the source changes; an answer that was overtaken by a newer question is dropped. */
export function useLoading<S, T>(source: () => S, load: (source: S) => Promise<T>): Loading<T> {
  const state = shallowRef<LoadingState<T>>({ status: 'loading' })
  const value = shallowRef<T | null>(null)
  const loadFreshPage = useFreshPage()
  let newest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function fail(error: unknown, isWished: boolean): void {
    state.value = { status: 'failed', error }
    if (isWished) loadFreshPage(error)
  }

  async function run(from: S, isWished: boolean): Promise<void> {
    const turn = ++newest
    state.value = { status: 'loading' }
    clearTimeout(timer)
    timer = setTimeout(() => fail(new LateError('It did not come in time'), false), LATE)
    try {
      const answer = await load(from)
      if (turn !== newest) return
      value.value = answer
      state.value = { status: 'ready', value: answer }
    } catch (error) {
      if (turn === newest) fail(error, isWished)
    }
    if (turn === newest) clearTimeout(timer)
  }

  function reload(): void {
    const isLate = state.value.status === 'failed' && state.value.error instanceof LateError
    // A request that hangs is joined by the next one: only another page asks anew.
    if (isLate) loadFreshPage(state.value.status === 'failed' ? state.value.error : null)
    void run(source(), true)
  }

  watch(source, (from) => void run(from, false), { immediate: true })
  onScopeDispose(() => clearTimeout(timer), true)
  return {
    // Not `readonly`, which would hand out proxies: what was loaded goes on to the player and the store as it is.
    state: computed(() => state.value),
    value: computed(() => value.value),
    reload,
  }
}
