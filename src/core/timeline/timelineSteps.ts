import type { Pose } from '../catalogue/catalogue.ts'
import type { MeasuredPose } from './measureSteps.ts'
import type { LedBreath, ResolvedPose } from './resolveSteps.ts'
import type { Chapter, Cue, Span } from './timeline.ts'
import type { Seconds } from '../time.ts'

/** An entry of the catalogue that a step uses, and the pointer of the key that names it. */
interface UsedEntry {
  readonly entry: Pose
  readonly path: string
}

/** One pass through a step with a pose: what the catalogue knows of it, and where it lies on the timeline. */
export interface TimelineStep extends Pick<ResolvedPose, 'step' | 'path' | 'pose' | 'practice' | 'posture' | 'breath'> {
  /** The pose, the pose it is done in, the practice, the breath that leads it. */
  readonly entries: readonly UsedEntry[]
  readonly startTime: Seconds
  /** One chapter for each side, the way there left out. */
  readonly sides: readonly Chapter[]
  /** The sets of repetitions in seconds from the start of a hold; none where nothing is repeated. */
  readonly sets: readonly Span[]
}

/** The step of some chapters and the cues that were built with them; a breath without room for one whole cycle leads nobody. */
export function timelineStepOf(
  measured: MeasuredPose,
  chapters: readonly Chapter[],
  cues: readonly Cue[],
): TimelineStep {
  const { step, path, pose, practice, posture, sets } = measured
  const breath = cues.some(({ track }) => track === 'breath') ? measured.breath : null
  return {
    ...{ step, path, pose, practice, posture, sets, breath },
    entries: entriesOf(measured, breath),
    startTime: chapters[0]?.startTime ?? 0,
    sides: chapters.filter(({ kind }) => kind !== 'arrive'),
  }
}

/** The pointer of the key that tells how long a step lasts. */
export function lengthPath({ step, path }: Pick<TimelineStep, 'step' | 'path'>): string {
  if (step.seconds !== undefined) return `${path}/seconds`
  return step.kind === 'flow' && step.reps !== undefined ? `${path}/reps` : `${path}/breaths`
}

function entriesOf({ step, path, pose, base, practice }: ResolvedPose, breath: LedBreath | null): readonly UsedEntry[] {
  const namesPractice = step.kind === 'rest' && step.practice !== undefined
  return [
    { entry: pose, path: `${path}/pose` },
    ...(base ? [{ entry: base, path: `${path}/in` }] : []),
    ...(namesPractice ? [{ entry: practice ?? pose, path: `${path}/practice` }] : []),
    ...(breath?.entry ? [{ entry: breath.entry, path: breath.path }] : []),
  ]
}
