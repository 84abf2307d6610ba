import type { Catalogue, Pose, Region } from '../catalogue/catalogue.ts'
import type { SessionScript } from '../script/script.ts'
import type { Pace } from '../timeline/paces.ts'
import type { Side, Timeline } from '../timeline/timeline.ts'

/** What lists show of a session, available without loading its script. */
export interface SessionSummary {
  readonly id: string
  /** BCP 47 tag of the language of its texts. */
  readonly lang: string
  readonly title: string
  readonly summary: string
  readonly regions: readonly Region[]
  readonly kind: SessionScript['kind']
  readonly level: number
  readonly positions: SessionScript['positions']
  readonly props: SessionScript['props']
  readonly minutes: number
  /** The pose whose picture represents the session. */
  readonly keyPose: string
}

/** A session that is ready to be shown or played. */
export interface LoadedSession {
  readonly script: SessionScript
  readonly timeline: Timeline
  readonly poses: ReadonlyMap<string, Pose>
  readonly firstSide: Side
  /** 1 if the speech did not fit the requested pace. */
  readonly pace: Pace
}

/** How to prepare a session. */
export interface LoadOptions {
  readonly firstSide?: Side
  /** If the speech does not fit a quick pace, the session is loaded at pace 1. */
  readonly pace?: Pace
}

export interface SessionSource {
  list(): readonly SessionSummary[]
  /** Rejects with a message for the person if the id is unknown or the script does not compile. */
  load(id: string, options?: LoadOptions): Promise<LoadedSession>
  catalogue(): Promise<Catalogue>
}
