/** The commands to the worker that draws stills, and its events. */
import type { DrawingRequest } from './drawingRequest.ts'

export interface StillCommand {
  readonly type: 'draw'
  readonly id: number
  readonly request: DrawingRequest
}

/** The answer to a command; `picture` is null where it could not be drawn. */
export interface StillEvent {
  readonly type: 'drawn'
  readonly id: number
  readonly picture: Blob | null
}
