/** What keeps a screen from being shown: a mistake of ours, or a part of the app that did not come. */
import { onErrorCaptured, readonly, shallowRef, type ShallowRef } from 'vue'
import { useRouter, type RouteLocationNormalized } from 'vue-router'
import { usePlaybackStore } from '../features/shared/usePlaybackStore.ts'
import { LateError, useFreshPage } from '../ui/freshPage.ts'
import { LATE } from '../ui/useLoading.ts'
import { logError } from './logError.ts'

export interface ScreenFault {
  readonly kind: Readonly<ShallowRef<'mistake' | 'lost' | null>>
  /** Opens the screen that was requested once more; where that is of no use, reloads the page. */
  tryAgain(): void
}

/** Follows the faults of the screens until another one is opened. */
export function useScreenFault(): ScreenFault {
  const kind = shallowRef<'mistake' | 'lost' | null>(null)
  const router = useRouter()
  const playback = usePlaybackStore()
  const loadFreshPage = useFreshPage()
  let requested: RouteLocationNormalized | null = null
  let error: unknown = null
  let isSecondTry = false
  let timer: ReturnType<typeof setTimeout> | undefined

  /** A voice that played on behind the fault could not be stopped; paused, the session keeps its place. */
  function cover(reason: 'mistake' | 'lost'): void {
    kind.value = reason
    playback.send({ type: 'pause' })
  }

  function lose(found: unknown, to: RouteLocationNormalized): void {
    cover('lost')
    logError('screen-lost', found)
    error = found
    requested = to
    if (isSecondTry) openFresh()
  }

  function openFresh(): void {
    if (requested) loadFreshPage(error, new URL(router.resolve(requested.fullPath).href, location.href).href)
  }

  // The mistake is still reported to the console, but it takes down no more than its own screen.
  onErrorCaptured((found) => {
    window.reportError(found)
    cover('mistake')
    return false
  })
  router.beforeEach((to) => {
    clearTimeout(timer)
    timer = setTimeout(() => lose(new LateError('The screen did not come in time'), to), LATE)
  })
  router.onError((found, to) => {
    clearTimeout(timer)
    lose(found, to)
  })
  router.afterEach((_to, _from, failure) => {
    clearTimeout(timer)
    if (failure) return
    kind.value = null
    isSecondTry = false
  })

  return {
    kind: readonly(kind),
    tryAgain() {
      if (kind.value === 'mistake' || !requested) return window.location.reload()
      if (error instanceof LateError) return openFresh()
      isSecondTry = true
      // `onError` hears of it too.
      router.push(requested.fullPath).catch(() => undefined)
    },
  }
}
