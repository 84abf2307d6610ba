import type { FigureLook } from '../../core/person/figureLook.ts'
import type { StillRequest } from '../poseStill.ts'

/** A still to be drawn on the device: a pose on its side, in a theme, in the look that the person chose. */
export interface DrawingRequest extends StillRequest {
  readonly look: FigureLook
}

/** Draws a still; resolves with an address of the picture for this visit, and rejects where it cannot be drawn. */
export type DrawStill = (order: DrawingRequest) => Promise<string>
