/** Where the pictures of poses come from. A part shows what it is given; which person is in the picture is known outside. */
import { computed, inject, type InjectionKey, type Ref } from 'vue'
import type { Theme } from '../ui/useTheme.ts'

export interface StillRequest {
  readonly poseId: string
  readonly side: 'left' | 'right' | null
  readonly theme: Theme
}

export interface PoseStill {
  readonly url: string
  /** The picture shows the right side and is to be turned over. */
  readonly isMirrored: boolean
}

/** The picture for a wish that may change; null while it is being made. Called in a setup. */
export type UsePoseStill = (wish: () => StillRequest) => Readonly<Ref<PoseStill | null>>

export const poseStillKey: InjectionKey<UsePoseStill> = Symbol('pose still')

/** The picture that came with the app; the left side has its own where `hasLeft`. */
export function bundledStill({ poseId, side, theme }: StillRequest, hasLeft: boolean): PoseStill {
  const isLeft = side === 'left'
  const name = isLeft && hasLeft ? `${poseId}-left` : poseId
  return { url: `${import.meta.env.BASE_URL}figures/${name}-${theme}.webp`, isMirrored: isLeft && !hasLeft }
}

/** The picture for a wish, from where the app gets its pictures, or the ones that came with it. */
export function usePoseStill(wish: () => StillRequest): Readonly<Ref<PoseStill | null>> {
  return inject(poseStillKey, bundledOnly)(wish)
}

const bundledOnly: UsePoseStill = (wish) => computed(() => bundledStill(wish(), false))
