/**
 * The same person in every picture. The bundled pictures show the default look. In any other look each picture is drawn on the device,
 * once, in a worker; where that fails, the bundled picture is shown.
 */
import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { isDefaultLook, type FigureLook } from '../../core/person/figureLook.ts'
import type { FigureLookStore } from '../../core/person/figureLook.ts'
import { hasLeftStill } from '../../figure/poses/leftStills.ts'
import { bundledStill, type PoseStill, type StillRequest, type UsePoseStill } from '../poseStill.ts'
import type { DrawStill } from './drawingRequest.ts'

/** Pictures in the look of the store, updated when it changes. */
export function poseStillsOf(figureLook: FigureLookStore, draw: DrawStill): UsePoseStill {
  return (request) => {
    const look = shallowRef(figureLook.get())
    onScopeDispose(figureLook.subscribe((now) => (look.value = now)))
    const drawn = useDrawnStill(request, look, draw)
    return computed(() => (isDefaultLook(look.value) ? bundledFor(request()) : drawn.value))
  }
}

const bundledFor = (request: StillRequest) => bundledStill(request, hasLeftStill(request.poseId))

/** Null until the pose is drawn. A new look or theme of the same pose replaces the picture when it is ready. */
function useDrawnStill(request: () => StillRequest, look: Readonly<Ref<FigureLook>>, draw: DrawStill) {
  const still = shallowRef<PoseStill | null>(null)

  watch(
    () => ({ ...request(), look: look.value }),
    async (request, previous, onCleanup) => {
      let isCurrent = true
      onCleanup(() => (isCurrent = false))
      if (previous?.poseId !== request.poseId || previous.side !== request.side) still.value = null
      if (isDefaultLook(request.look)) return
      const found = await draw(request).then(drawnStill, () => bundledFor(request))
      if (isCurrent) still.value = found
    },
    { immediate: true },
  )
  return still
}

const drawnStill = (url: string): PoseStill => ({ url, isMirrored: false })
