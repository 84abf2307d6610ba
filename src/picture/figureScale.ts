/** One scale for a whole session, so that every still and the moving figure show the person at the same size. */
import { isDrawn, sceneHeight, stillHeight } from '../figure/poses/stillFrames.ts'
import type { Side } from '../core/timeline/timeline.ts'
import type { LoadedSession } from '../core/session/sessionSource.ts'
import { fallbackStillId } from './fallbackStillId.ts'

export interface PicturedPose {
  readonly id: string
  /** The pose shown where this one has no drawing. */
  readonly fallback: string
}

/** The id of the drawing of a pose. */
export const drawnId = ({ id, fallback }: PicturedPose) => (isDrawn(id) ? id : fallback)

/** What the height of the picture shows throughout a session, in stature. */
export function sessionHeight({ timeline, poses }: LoadedSession): number {
  const drawnIds = timeline.chapters.flatMap(({ pose }) => {
    const found = pose === null ? undefined : poses.get(pose)
    return found ? [drawnId({ id: found.id, fallback: fallbackStillId(found) })] : []
  })
  return sceneHeight(drawnIds)
}

/** The fraction of the picture height that the still of a pose fills. */
export const stillScale = (pose: PicturedPose & { readonly side?: Side | null }, height: number) =>
  Math.min(1, stillHeight(drawnId(pose), pose.side === 'left') / height)
