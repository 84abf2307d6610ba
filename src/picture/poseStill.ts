/** Where the pictures of poses come from. A component shows the picture it is given; the app decides which person is in it. */
import { computed, inject, type InjectionKey, type Ref } from 'vue'
import type { Theme } from '../ui/useTheme.ts'

export interface StillRequest {
  readonly poseId: string
  readonly side: 'left' | 'right' | null
  readonly theme: Theme
}

export interface PoseStill {
  readonly url: string
  /** The picture shows the right side and has to be flipped. */
  readonly isMirrored: boolean
}

/** The picture for a reactive request; null while it is being drawn. To be called in a setup. */
export type UsePoseStill = (request: () => StillRequest) => Readonly<Ref<PoseStill | null>>

export const poseStillKey: InjectionKey<UsePoseStill> = Symbol('pose still')

/** The bundled picture; `hasLeft` says whether the left side has a separate one. */
export function bundledStill({ poseId, side, theme }: StillRequest, hasLeft: boolean): PoseStill {
  const isLeft = side === 'left'
  const name = isLeft && hasLeft ? `${poseId}-left` : poseId
  return { url: `${import.meta.env.BASE_URL}figures/${name}-${theme}.webp`, isMirrored: isLeft && !hasLeft }
}

/** The picture for a request, from the source that the app provides, or else the bundled one. */
export function usePoseStill(request: () => StillRequest): Readonly<Ref<PoseStill | null>> {
  return inject(poseStillKey, bundledOnly)(request)
}

const bundledOnly: UsePoseStill = (request) => computed(() => bundledStill(request(), false))
