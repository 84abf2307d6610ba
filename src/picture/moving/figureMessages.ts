/** What the player and the figure, which is drawn by a worker, say to each other. */
import type { FigureLook } from '../../core/person/figureLook.ts'
import type { Theme } from '../../ui/useTheme.ts'
import type { SidedPose } from './figurePoses.ts'
import type { TimedPhase } from './lungFullnessAt.ts'

/** The breath as it goes on by itself, in milliseconds of the page's `performance.now()`, which read `sentAt` when this was sent. */
export interface PacedBreath {
  readonly phases: readonly TimedPhase[]
  readonly sentAt: number
}

export type FigureCommand =
  | { readonly type: 'begin'; readonly canvas: OffscreenCanvas; readonly theme: Theme; readonly look: FigureLook }
  /** Walks to a pose, or cuts to it. */
  | { readonly type: 'show'; readonly pose: SidedPose; readonly isCut: boolean }
  /** The pose that comes next, towards which the way is made ready. */
  | { readonly type: 'prepare'; readonly pose: SidedPose }
  /** A breath that is paced, one that stands still 0–1 of the way in, or null where nobody paces it. */
  | { readonly type: 'breathe'; readonly breath: PacedBreath | number | null }
  | { readonly type: 'repaint'; readonly theme: Theme }
  /** The size of the canvas in pixels, and the stature that fills it. */
  | { readonly type: 'resize'; readonly width: number; readonly rows: number; readonly height: number }
  | { readonly type: 'see'; readonly isSeen: boolean }

/** Whether the canvas shows the figure; false once the graphics are lost. */
export interface FigureEvent {
  readonly isDrawn: boolean
}
