/** The commands to the worker that draws the moving figure, and its events. */
import type { FigureLook } from '../../core/person/figureLook.ts'
import type { FigureSize } from '../../figure/live/liveFigure.ts'
import type { Theme } from '../../ui/useTheme.ts'
import type { SidedPose } from './figurePoses.ts'
import type { TimedPhase } from './lungFullnessAt.ts'

/** A breath that advances by itself, in milliseconds of the page's `performance.now()`, which was `sentAt` when this was sent. */
export interface PacedBreath {
  readonly phases: readonly TimedPhase[]
  readonly sentAt: number
}

export type FigureCommand =
  | { readonly type: 'start'; readonly canvas: OffscreenCanvas; readonly theme: Theme; readonly look: FigureLook }
  /** Moves to a pose, or cuts to it. */
  | { readonly type: 'show'; readonly pose: SidedPose; readonly isCut: boolean }
  /** Bakes the transition to the next pose in advance. */
  | { readonly type: 'prepare'; readonly pose: SidedPose }
  /** A paced breath, a lung fullness 0–1 while playback is paused, or null without a pacer. */
  | { readonly type: 'breathe'; readonly breath: PacedBreath | number | null }
  | { readonly type: 'repaint'; readonly theme: Theme }
  | { readonly type: 'resize'; readonly size: FigureSize }
  | { readonly type: 'setVisible'; readonly isVisible: boolean }

/** `isDrawn` says whether the canvas shows the figure; it turns false when the graphics context is lost. */
export interface FigureEvent {
  readonly type: 'drawn'
  readonly isDrawn: boolean
}
