/** One scale for a session: how large each still is drawn in the picture that all of them share with the moving figure. */
import { isDrawn, sceneHeight, stillHeight } from '../figure/poses/stillFrames.ts'
import type { Side } from '../core/timeline/timeline.ts'
import type { LoadedSession } from '../core/session/sessionSource.ts'
import { fallbackStillId } from './fallbackStillId.ts'

export interface PicturedPose {
  readonly id: string
  /** The pose that is shown where this one was not drawn. */
  readonly fallback: string
}

/** The id under which a pose was drawn. */
export const drawnId = ({ id, fallback }: PicturedPose) => (isDrawn(id) ? id : fallback)

/** The stature that fills the picture's height throughout a session. */
export function sessionHeight({ timeline, poses }: LoadedSession): number {
  const shown = timeline.chapters.flatMap(({ pose }) => {
    const found = pose === null ? undefined : poses.get(pose)
    return found ? [drawnId({ id: found.id, fallback: fallbackStillId(found) })] : []
  })
  return sceneHeight(shown)
}

/** The part of the picture that a pose's still fills. */
export const stillScale = (pose: PicturedPose & { readonly side?: Side | null }, height: number) =>
  Math.min(1, stillHeight(drawnId(pose), pose.side === 'left') / height)
