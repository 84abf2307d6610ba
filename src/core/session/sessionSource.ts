import type { Catalogue, Pose, Region } from '../catalogue/catalogue.ts'
import type { SessionScript } from '../script/script.ts'
import type { Pace } from '../timeline/pace.ts'
import type { Side, Timeline } from '../timeline/timeline.ts'

/** What the lists show of a session without loading its script. */
export interface SessionSummary {
  readonly id: string
  /** BCP 47 tag of the language in which it is written. */
  readonly lang: string
  readonly title: string
  readonly summary: string
  readonly regions: readonly Region[]
  readonly kind: SessionScript['kind']
  readonly level: number
  readonly positions: SessionScript['positions']
  readonly props: SessionScript['props']
  readonly minutes: number
  /** The pose whose picture stands for the session. */
  readonly keyPose: string
}

/** A session ready to be shown or played. */
export interface LoadedSession {
  readonly script: SessionScript
  readonly timeline: Timeline
  readonly poses: ReadonlyMap<string, Pose>
  readonly firstSide: Side
  /** 1 where the speech did not fit the pace that was wished for. */
  readonly pace: Pace
}

/** How a person wants a session to be made ready. */
export interface LoadOptions {
  readonly firstSide?: Side
  /** Where the speech does not fit a quick pace, the session comes as it was written. */
  readonly pace?: Pace
}

export interface SessionSource {
  list(): readonly SessionSummary[]
  /** Rejects with a sentence for a person if the id is unknown or the script does not compile. */
  load(id: string, options?: LoadOptions): Promise<LoadedSession>
  catalogue(): Promise<Catalogue>
}
