import type { BreathPattern, Pose, Posture } from '../catalogue/catalogue.ts'
import type { PosedStep, SessionScript } from '../script/script.ts'
import { expandSteps, isPosed } from './expandSteps.ts'
import type { Chapter, Timeline } from './timeline.ts'
import type { Seconds } from '../time.ts'

/** An entry of the catalogue that a step uses, and the pointer of the key that names it. */
interface UsedEntry {
  readonly entry: Pose
  readonly path: string
}

/** One pass through a step with a pose: what the catalogue knows of it, and where it lies on the timeline. */
export interface TimelineStep {
  readonly step: PosedStep
  readonly path: string
  readonly pose: Pose
  /** The breath or meditation that is practised in the pose, where the step names one. */
  readonly practice: Pose | null
  readonly posture: { readonly start: Posture; readonly end: Posture }
  /** The pose, the pose it is done in, the practice, the breath that leads it. */
  readonly entries: readonly UsedEntry[]
  /** What the pacer shows, and the pointer of the key that says so; null where no breath is led. */
  readonly breath: { readonly pattern: BreathPattern; readonly path: string } | null
  readonly startTime: Seconds
  /** One chapter for each side, the way there left out. */
  readonly sides: readonly Chapter[]
}

/** Every pass through a step with a pose, in the order in which it is met. The timeline must be that of the script. */
export function timelineSteps(
  script: SessionScript,
  timeline: Timeline,
  poses: ReadonlyMap<string, Pose>,
): readonly TimelineStep[] {
  let at = 0
  return expandSteps(script).flatMap((visit): readonly TimelineStep[] => {
    const from = at
    at += isPosed(visit) ? chapterCount(visit.step, timeline.chapters[at]) : 1
    const chapters = timeline.chapters.slice(from, at)
    return isPosed(visit) ? [posedVisit(visit.step, visit.path, chapters, script, timeline, poses)] : []
  })
}

/** The pointer of the key that tells how long a step lasts. */
export function lengthPath({ step, path }: Pick<TimelineStep, 'step' | 'path'>): string {
  if (step.seconds !== undefined) return `${path}/seconds`
  return step.kind === 'flow' && step.reps !== undefined ? `${path}/reps` : `${path}/breaths`
}

function chapterCount(step: PosedStep, first: Chapter | undefined): number {
  return (first?.kind === 'arrive' ? 1 : 0) + (step.sides === 'both' ? 2 : 1)
}

function posedVisit(
  step: PosedStep,
  path: string,
  chapters: readonly Chapter[],
  script: SessionScript,
  timeline: Timeline,
  poses: ReadonlyMap<string, Pose>,
): TimelineStep {
  const known = (id: string): Pose => {
    const pose = poses.get(id)
    if (!pose) throw new Error(`Unknown pose ${id}: the script was not parsed`)
    return pose
  }
  const pose = known(step.pose)
  const base = step.in === undefined ? null : known(step.in)
  const sides = chapters.filter(({ kind }) => kind !== 'arrive')
  const breath = isLed(step, sides, timeline) ? breathOf(step, path, script) : null
  const entries = [
    { entry: pose, path: `${path}/pose` },
    ...(base ? [{ entry: base, path: `${path}/in` }] : []),
    ...(step.kind === 'rest' && step.practice !== undefined
      ? [{ entry: known(step.practice), path: `${path}/practice` }]
      : []),
    ...(typeof breath?.pattern === 'string' ? [{ entry: known(breath.pattern), path: breath.path }] : []),
  ]
  return {
    step,
    path,
    pose,
    practice: practiceOf(step, known),
    posture: base ? { start: base.posture.end, end: base.posture.end } : pose.posture,
    entries,
    breath: breath && { path: breath.path, pattern: patternOf(breath.pattern, known) },
    startTime: chapters[0]?.startTime ?? 0,
    sides,
  }
}

function practiceOf(step: PosedStep, known: (id: string) => Pose): Pose | null {
  const named = step.kind === 'rest' ? (step.practice ?? step.pattern) : step.pattern
  return typeof named === 'string' ? known(named) : null
}

/** Repetitions have the pace of their movement: nobody is led through a breath there. */
function isLed(step: PosedStep, sides: readonly Chapter[], { cues }: Timeline): boolean {
  if (step.kind === 'flow' && step.reps !== undefined) return false
  const [from, until] = [sides[0]?.startTime ?? 0, sides.at(-1)?.endTime ?? 0]
  return cues.some(({ track, startTime }) => track === 'breath' && startTime >= from && startTime < until)
}

function breathOf(step: PosedStep, path: string, script: SessionScript) {
  return step.pattern === undefined
    ? { pattern: script.breath, path: '/breath' }
    : { pattern: step.pattern, path: `${path}/pattern` }
}

function patternOf(pattern: string | BreathPattern, known: (id: string) => Pose): BreathPattern {
  if (typeof pattern !== 'string') return pattern
  const { pattern: named, id } = known(pattern)
  if (!named) throw new Error(`${id} is no breath: the script was not parsed`)
  return named
}
