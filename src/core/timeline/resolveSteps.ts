/** Looks up in the catalogue what each step names: its pose, what is practised in it, the breath, the way there. */
import { breathPatternOf } from '../catalogue/breathPattern.ts'
import type { BreathPattern, Catalogue, Pose, Posture } from '../catalogue/catalogue.ts'
import { posesById } from '../catalogue/posesById.ts'
import { findRoute } from '../catalogue/route.ts'
import type { PosedStep, SayStep, SessionScript } from '../script/script.ts'
import { expandSteps, type ExpandedStep } from './expandSteps.ts'

/** The breath of a step. */
export interface LedBreath {
  readonly pattern: BreathPattern
  /** Its entry in the catalogue; null where the script gives the seconds themselves. */
  readonly entry: Pose | null
  /** The pointer of the key that names it. */
  readonly path: string
}

/** A step with a pose and everything that the catalogue knows of it. */
export interface ResolvedPose extends ExpandedStep<PosedStep> {
  readonly kind: 'posed'
  readonly pose: Pose
  /** The pose in which a movement is done. */
  readonly base: Pose | null
  /** The breath or meditation that is practised in the pose, where the step names one beside it. */
  readonly practice: Pose | null
  readonly posture: { readonly start: Posture; readonly end: Posture }
  /** What the pacer shows; null where no breath is led. */
  readonly breath: LedBreath | null
  /** The spoken way from the posture before: empty where there is none to go, null where the catalogue knows none. */
  readonly route: readonly string[] | null
  /** The posture in which the step before leaves the body; null for the first one. */
  readonly postureBefore: Posture | null
}

/** A text of the author between two steps, heard in the pose before it; `pose` is null before the first. */
export interface ResolvedSay extends ExpandedStep<SayStep> {
  readonly kind: 'say'
  readonly pose: Pose | null
}

export type ResolvedStep = ResolvedPose | ResolvedSay

/** The timed steps of a parsed script in their order. Throws where the catalogue lacks an entry, which `parseScript` rules out. */
export function resolveSteps(script: SessionScript, catalogue: Catalogue): readonly ResolvedStep[] {
  const poses = posesById(catalogue)
  let before: ResolvedPose | null = null
  return expandSteps(script).map(({ step, index, path }): ResolvedStep => {
    if (step.kind === 'say') return { kind: 'say', step, index, path, pose: before?.pose ?? null }
    const entries = entriesOf(step, poses)
    const breath = breathOf(step, path, entries.pose, script, poses)
    const postureBefore = before?.posture.end ?? null
    const route = postureBefore === null ? [] : findRoute(catalogue.routes, postureBefore, entries.posture.start)
    before = { kind: 'posed', step, index, path, ...entries, breath, postureBefore, route }
    return before
  })
}

function entriesOf(step: PosedStep, poses: ReadonlyMap<string, Pose>) {
  const pose = knownPose(step.pose, poses)
  const base = step.in === undefined ? null : knownPose(step.in, poses)
  const named = step.kind === 'rest' ? (step.practice ?? step.pattern) : step.pattern
  const practice = typeof named === 'string' && named !== pose.id ? knownPose(named, poses) : null
  const posture = base ? { start: base.posture.end, end: base.posture.end } : pose.posture
  return { pose, base, practice, posture }
}

/** A stillness, and a movement that the breath does not lead, have no pacer unless they name a pattern; repetitions have their own pace. */
function breathOf(
  step: PosedStep,
  path: string,
  pose: Pose,
  script: SessionScript,
  poses: ReadonlyMap<string, Pose>,
): LedBreath | null {
  if (step.kind === 'flow' && step.reps !== undefined) return null
  if (step.pattern !== undefined) return ledBreath(step.pattern, `${path}/pattern`, poses)
  const isFree = step.kind === 'rest' || (step.kind === 'flow' && step.seconds !== undefined && !pose.moves?.length)
  return isFree ? null : ledBreath(script.breath, '/breath', poses)
}

function ledBreath(given: string | BreathPattern, path: string, poses: ReadonlyMap<string, Pose>): LedBreath {
  const pattern = breathPatternOf(given, poses)
  if (!pattern) throw new Error(`Unknown breath pattern ${JSON.stringify(given)}: the script was not parsed`)
  return { pattern, entry: typeof given === 'string' ? knownPose(given, poses) : null, path }
}

function knownPose(id: string, poses: ReadonlyMap<string, Pose>): Pose {
  const pose = poses.get(id)
  if (!pose) throw new Error(`Unknown pose ${id}: the script was not parsed`)
  return pose
}
