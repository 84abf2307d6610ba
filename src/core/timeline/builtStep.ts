import type { Phrases } from '../catalogue/catalogue.ts'
import type { Issue } from '../json/issue.ts'
import type { Seconds } from '../time.ts'
import type { PlacedLine } from './lines.ts'
import type { MeasureContext } from './measureSteps.ts'
import type { Chapter, Cue } from './timeline.ts'

/** One step on the timeline. */
export interface BuiltStep {
  readonly chapters: readonly Chapter[]
  readonly voice: readonly PlacedLine[]
  /** Chimes and breaths. */
  readonly cues: readonly Cue[]
  readonly issues: readonly Issue[]
  readonly endTime: Seconds
}

/** What all steps of one compile share. */
export interface CompileContext extends MeasureContext {
  readonly phrases: Phrases
}

export interface BuildContext extends CompileContext {
  readonly startTime: Seconds
  readonly isLast: boolean
}
