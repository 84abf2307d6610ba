/** Gives a planned step its lengths: lead, side, breath cycle, and the seconds of every sentence. */
import type { BreathPattern, Pose } from '../catalogue/catalogue.ts'
import type { PosedStep, SayStep, SessionScript } from '../script/script.ts'
import type { Seconds } from '../time.ts'
import { cycleOfPattern, type BreathCycle } from './breath.ts'
import type { ExpandedStep } from './expandSteps.ts'
import type { Line } from './lines.ts'
import { entrySeconds, OPENING, repetitionCycle, sideSeconds } from './measure.ts'
import { pacedCycle, pacedSide, type Pace } from './pace.ts'
import type { SideSpeech, StepSpeech } from './planSpeech.ts'
import type { Side } from './timeline.ts'

/** The sentences of one side with their lengths. */
export interface MeasuredSide {
  readonly side: Side | null
  readonly enter: readonly Line[]
  readonly hold: readonly Line[]
  readonly leave: readonly Line[]
  readonly briefLeave: readonly Line[]
  readonly next: Line | null
}

interface Measured {
  readonly path: string
  readonly index: number
  /** Silence before the first word of the session, 0 in all steps but the first. */
  readonly opening: Seconds
}

export interface MeasuredPose extends Measured {
  readonly kind: 'posed'
  readonly step: PosedStep
  readonly pose: Pose
  readonly sides: readonly MeasuredSide[]
  readonly arrive: Seconds
  readonly lead: Seconds
  /** Seconds of one side, the lead included. */
  readonly sideSeconds: Seconds
  /** What the pacer follows in the hold; null where it rests. */
  readonly cycle: BreathCycle | null
}

export interface MeasuredSay extends Measured {
  readonly kind: 'say'
  readonly step: SayStep
  readonly pose: Pose | null
  readonly text: Line
  readonly next: Line | null
  readonly seconds: Seconds
}

export type MeasuredStep = MeasuredPose | MeasuredSay

export interface MeasureContext {
  readonly script: SessionScript
  readonly poses: ReadonlyMap<string, Pose>
  readonly gap: Seconds
  readonly pace: Pace
  readonly line: (text: string) => Line
}

/** Measures all steps; lone sides of one pose share the longest of their leads, so that left and right hold equally long. */
export function measureSteps(speeches: readonly StepSpeech[], context: MeasureContext): readonly MeasuredStep[] {
  const visits = speeches.map((speech, at) => measureVisit(speech, at === 0 ? OPENING : 0, context))
  const shared = new Map<string, Seconds>()
  for (const visit of visits) {
    if (isLoneSide(visit)) shared.set(visit.pose.id, Math.max(visit.lead, shared.get(visit.pose.id) ?? 0))
  }
  return visits.map((visit) =>
    isLoneSide(visit) ? withLead(visit, shared.get(visit.pose.id) ?? visit.lead, context.pace) : visit,
  )
}

function measureVisit(speech: StepSpeech, opening: Seconds, context: MeasureContext): MeasuredStep {
  const { visit, pose } = speech
  const place: Measured = { path: visit.path, index: visit.index, opening }
  const sides = speech.sides.map((side) => measureSide(side, context.line))
  if (visit.step.kind === 'say' || !pose) return measureSay(visit, place, pose, sides, context.pace)
  const arrive = Math.ceil((visit.step.arrive ?? 0) * Math.max(1, context.pace))
  const lead = entrySeconds(sides, { arrive, opening, changesPosture: speech.changesPosture, gap: context.gap })
  const cycle = cycleOf(visit.step, pose, context)
  const bare = { ...place, kind: 'posed', step: visit.step, pose, sides, arrive, cycle } as const
  return withLead({ ...bare, lead, sideSeconds: 0 }, lead, context.pace)
}

function measureSay(
  visit: ExpandedStep,
  place: Measured,
  pose: Pose | null,
  [said]: readonly MeasuredSide[],
  pace: Pace,
): MeasuredSay {
  const text = said?.enter[0]
  if (visit.step.kind !== 'say' || !text) throw new Error(`${visit.path} has no pose`)
  const seconds = pacedSide(visit.step.seconds, place.opening + text.seconds, pace)
  return { ...place, kind: 'say', step: visit.step, pose, text, next: said.next, seconds }
}

function withLead(visit: MeasuredPose, lead: Seconds, pace: Pace): MeasuredPose {
  return { ...visit, lead, sideSeconds: sideSeconds(visit.step, lead, visit.pose, visit.cycle ?? [], pace) }
}

function isLoneSide(visit: MeasuredStep): visit is MeasuredPose {
  return visit.kind === 'posed' && (visit.step.sides === 'left' || visit.step.sides === 'right')
}

function measureSide(side: SideSpeech, line: (text: string) => Line): MeasuredSide {
  return {
    side: side.side,
    enter: side.enter.map(line),
    hold: side.hold.map(line),
    leave: side.leave.map(line),
    briefLeave: side.briefLeave.map(line),
    next: side.next === null ? null : line(side.next),
  }
}

/** A stillness, and a movement that the breath does not lead, have no pacer unless they name a pattern; repetitions have the pose's own. */
function cycleOf(step: PosedStep, pose: Pose, { script, poses, pace }: MeasureContext): BreathCycle | null {
  if (step.kind === 'flow' && step.reps !== undefined) return repetitionCycle(pose, pace)
  const isFree = step.kind === 'rest' || (step.kind === 'flow' && step.seconds !== undefined && !pose.moves?.length)
  const pattern = step.pattern ?? (isFree ? undefined : script.breath)
  return pattern === undefined ? null : pacedCycle(cycleOfPattern(patternOf(pattern, poses)), pace)
}

function patternOf(pattern: string | BreathPattern, poses: ReadonlyMap<string, Pose>): BreathPattern {
  if (typeof pattern !== 'string') return pattern
  const named = poses.get(pattern)?.pattern
  if (!named) throw new Error(`Unknown breath pattern ${pattern}: the script was not parsed`)
  return named
}
