import type { FigureLook } from '../../core/person/figureLook.ts'
import type { StillRequest } from '../poseStill.ts'

/** A still to draw on the device: a pose on a side, in a theme, in the look that the person chose. */
export interface DrawingRequest extends StillRequest {
  readonly look: FigureLook
}

/** Draws a still; resolves with a URL that is valid for this visit, and rejects where it cannot be drawn. */
export type DrawStill = (request: DrawingRequest) => Promise<string>
