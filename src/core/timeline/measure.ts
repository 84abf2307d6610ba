/**
 * How long the parts of a step last. A step's way in is spoken during `arrive` and, where that is too short, in the lead;
 * every side of a step begins with the same lead, so that left and right hold equally long (session format, "Time").
 */
import type { Pose } from '../catalogue/catalogue.ts'
import type { PosedStep, SessionKind } from '../script/script.ts'
import type { Seconds } from '../time.ts'
import { cycleOfRepetition, cycleSeconds, type BreathCycle } from './breath.ts'
import { spanOf, type Line } from './lines.ts'
import { pacedSide } from './pace.ts'
import type { Pace } from './paces.ts'
import type { Span } from './timeline.ts'

/** The least lead of a side (session format, "Time"). */
const SHORTEST_LEAD: Seconds = 5
/** The least time for the way from one posture to another (session format, "Time"). */
const SHORTEST_POSTURE_CHANGE: Seconds = 8
/** The opening bowl is heard alone for this long. */
export const OPENING: Seconds = 2.5
/** The chime of a new side is heard alone for this long. */
export const SIDE_CHIME: Seconds = 1.2

/** Silence between two sentences of one instruction; within the 0.6–2.5 s of clinical reference §5.3. */
export const SENTENCE_GAP: Readonly<Record<SessionKind, Seconds>> = {
  'gentle-yoga': 0.8,
  'acute-relief': 1,
  strength: 0.6,
  breath: 1.2,
  meditation: 2,
  'desk-break': 0.6,
  bedtime: 2,
}

export interface EntryOptions {
  readonly arrive: Seconds
  /** Silence before the first word. */
  readonly opening: Seconds
  readonly changesPosture: boolean
  /** Silence between two sentences. */
  readonly gap: Seconds
}

/** The lead of every side of a step: what `arrive` leaves of the way in, or the change of sides, or 5 s. */
export function entrySeconds(sides: readonly { readonly enter: readonly Line[] }[], options: EntryOptions): Seconds {
  const [first, second] = sides
  const spokenIn = options.opening + (first ? spanOf(first.enter, options.gap) : 0)
  const wayIn = Math.max(spokenIn, options.changesPosture ? SHORTEST_POSTURE_CHANGE : 0)
  const change = second && second.enter.length > 0 ? SIDE_CHIME + spanOf(second.enter, options.gap) : 0
  return Math.max(wayIn - options.arrive, change, SHORTEST_LEAD)
}

/** Seconds of one side, its lead included: `seconds` itself, or lead and count rounded up to a whole second. */
export function sideSeconds(
  step: PosedStep,
  lead: Seconds,
  { cycle, sets }: { readonly cycle: BreathCycle | null; readonly sets: readonly Span[] },
  pace: Pace,
): Seconds {
  if (step.seconds !== undefined) return pacedSide(step.seconds, lead, pace)
  const isCountedInBreaths = step.kind !== 'rest' && step.breaths !== undefined
  const counted = isCountedInBreaths ? step.breaths * cycleSeconds(cycle ?? []) : (sets.at(-1)?.endTime ?? 0)
  return Math.ceil(lead + counted - 1e-6)
}

/** The sets of a flow in seconds from the start of its hold; none where it is not counted in repetitions. */
export function setsOf(step: PosedStep, pose: Pose, pace: Pace): readonly Span[] {
  if (step.kind !== 'flow' || step.reps === undefined) return []
  const setSeconds = step.reps * repetitionSeconds(pose) * pace
  const turn = setSeconds + (step.restSeconds ?? 0) * pace
  return Array.from({ length: step.sets ?? 1 }, (_, at) => ({ startTime: at * turn, endTime: at * turn + setSeconds }))
}

/** The cycle that the pacer follows in a flow counted in repetitions. */
export function repetitionCycle(pose: Pose, pace: Pace): BreathCycle {
  return cycleOfRepetition(pose, repetitionSeconds(pose) * pace)
}

function repetitionSeconds(pose: Pose): Seconds {
  if (pose.repSeconds === undefined)
    throw new Error(`${pose.id} is not dosed in repetitions: the script was not parsed`)
  return pose.repSeconds
}
