/** Gives a planned step its lengths: lead, side, breath cycle, sets, and the seconds of every sentence. */
import type { Seconds } from '../time.ts'
import { cycleOfPattern, type BreathCycle } from './breath.ts'
import type { Line } from './lines.ts'
import { entrySeconds, OPENING, repetitionCycle, setsOf, sideSeconds } from './measure.ts'
import { pacedCycle, pacedSide } from './pace.ts'
import type { Pace } from './paces.ts'
import type { PosedSpeech, SaySpeech, SideSpeech, StepSpeech } from './planSpeech.ts'
import type { ResolvedPose, ResolvedSay } from './resolveSteps.ts'
import type { Side, Span } from './timeline.ts'

/** The sentences of one side with their lengths. */
export interface MeasuredSide {
  readonly side: Side | null
  readonly enter: readonly Line[]
  readonly hold: readonly Line[]
  readonly leave: readonly Line[]
  readonly briefLeave: readonly Line[]
  readonly next: Line | null
}

export interface MeasuredPose extends ResolvedPose {
  /** Silence before the first word of the session, 0 in all steps but the first. */
  readonly opening: Seconds
  readonly sides: readonly MeasuredSide[]
  readonly arrive: Seconds
  readonly lead: Seconds
  /** Seconds of one side, the lead included. */
  readonly sideSeconds: Seconds
  /** What the pacer follows in the hold; null where it rests. */
  readonly cycle: BreathCycle | null
  /** The sets of repetitions in seconds from the start of the hold; none where nothing is repeated. */
  readonly sets: readonly Span[]
}

export interface MeasuredSay extends ResolvedSay {
  readonly opening: Seconds
  readonly text: Line
  readonly next: Line
  readonly seconds: Seconds
}

export type MeasuredStep = MeasuredPose | MeasuredSay

export interface MeasureContext {
  /** Silence between two sentences. */
  readonly gap: Seconds
  readonly pace: Pace
  readonly line: (text: string) => Line
}

/** A pose before its length is known: its lead may yet grow to that of the other side. */
type EnteredPose = Omit<MeasuredPose, 'sideSeconds'>

/** Measures all steps; lone sides of one pose share the longest of their leads, so that left and right hold equally long. */
export function measureSteps(speeches: readonly StepSpeech[], context: MeasureContext): readonly MeasuredStep[] {
  const entered = speeches.map((speech, at) => {
    const opening = at === 0 ? OPENING : 0
    return 'sides' in speech ? enterPose(speech, opening, context) : measureSay(speech, opening, context)
  })
  const shared = new Map<string, Seconds>()
  for (const step of entered) {
    if (step.kind === 'posed' && isLoneSide(step))
      shared.set(step.pose.id, Math.max(step.lead, shared.get(step.pose.id) ?? 0))
  }
  return entered.map((step) => {
    if (step.kind === 'say') return step
    const lead = isLoneSide(step) ? (shared.get(step.pose.id) ?? step.lead) : step.lead
    return { ...step, lead, sideSeconds: sideSeconds(step.step, lead, step, context.pace) }
  })
}

function enterPose(speech: PosedSpeech, opening: Seconds, { gap, pace, line }: MeasureContext): EnteredPose {
  const { step, pose, posture, postureBefore } = speech.resolved
  const sides = speech.sides.map((side) => measureSide(side, line))
  const arrive = Math.ceil((step.arrive ?? 0) * Math.max(1, pace))
  const changesPosture = postureBefore !== null && postureBefore !== posture.start
  const lead = entrySeconds(sides, { arrive, opening, changesPosture, gap })
  const sets = setsOf(step, pose, pace)
  return { ...speech.resolved, opening, sides, arrive, lead, sets, cycle: cycleOf(speech.resolved, pace) }
}

function measureSay(speech: SaySpeech, opening: Seconds, { pace, line }: MeasureContext): MeasuredSay {
  const { step } = speech.resolved
  const text = line(step.text)
  const seconds = pacedSide(step.seconds, opening + text.seconds, pace)
  return { ...speech.resolved, opening, text, next: line(speech.next), seconds }
}

function isLoneSide({ step }: ResolvedPose): boolean {
  return step.sides === 'left' || step.sides === 'right'
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

function cycleOf({ step, pose, breath }: ResolvedPose, pace: Pace): BreathCycle | null {
  if (step.kind === 'flow' && step.reps !== undefined) return repetitionCycle(pose, pace)
  return breath && pacedCycle(cycleOfPattern(breath.pattern), pace)
}
