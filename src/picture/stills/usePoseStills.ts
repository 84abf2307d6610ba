/**
 * The same person in every picture. The pictures that came with the app show the first look and are used as they are; in another look
 * each is drawn on the device, once, apart from the page. Where that fails, the picture that came with the app is shown.
 */
import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { isDefaultLook, type FigureLook } from '../../core/person/figureLook.ts'
import type { FigureLookStore } from '../../core/person/figureLook.ts'
import { hasLeftStill } from '../../figure/poses/leftStills.ts'
import { bundledStill, type PoseStill, type StillRequest, type UsePoseStill } from '../poseStill.ts'
import type { DrawStill } from './drawingRequest.ts'

/** Pictures in the look of the store, which follow it when it changes. */
export function poseStillsOf(figureLook: FigureLookStore, draw: DrawStill): UsePoseStill {
  return (wish) => {
    const look = shallowRef(figureLook.get())
    onScopeDispose(figureLook.subscribe((now) => (look.value = now)))
    const drawn = useDrawnStill(wish, look, draw)
    return computed(() => (isDefaultLook(look.value) ? bundled(wish()) : drawn.value))
  }
}

const bundled = (wish: StillRequest) => bundledStill(wish, hasLeftStill(wish.poseId))

/** Null until a pose is drawn; another look or theme of the same pose takes its place when it is ready. */
function useDrawnStill(wish: () => StillRequest, look: Readonly<Ref<FigureLook>>, draw: DrawStill) {
  const still = shallowRef<PoseStill | null>(null)

  watch(
    () => ({ ...wish(), look: look.value }),
    async (order, before, onCleanup) => {
      let isWanted = true
      onCleanup(() => (isWanted = false))
      if (before?.poseId !== order.poseId || before.side !== order.side) still.value = null
      if (isDefaultLook(order.look)) return
      const found = await draw(order).then(upright, () => bundled(order))
      if (isWanted) still.value = found
    },
    { immediate: true },
  )
  return still
}

const upright = (url: string): PoseStill => ({ url, isMirrored: false })
