/** The pacer's phases on the timeline. */
import type { BreathPattern, BreathPhase, Pose } from '../catalogue/catalogue.ts'
import { NUMBER_LIMITS } from '../script/limits.ts'
import type { Seconds } from '../time.ts'
import type { BreathCue } from './timeline.ts'

/** The phases of one breath or one repetition in their order; none has the length 0. */
export type BreathCycle = readonly { readonly phase: BreathPhase; readonly seconds: Seconds }[]

const PHASES: readonly BreathPhase[] = ['inhale', 'holdIn', 'exhale', 'holdOut']

/** The phases of a pattern that last at all. */
export function cycleOfPattern(pattern: BreathPattern): BreathCycle {
  return PHASES.map((phase) => ({ phase, seconds: pattern[phase] })).filter(({ seconds }) => seconds > 0)
}

/**
 * One repetition of a movement as a breath of two halves, in the order of the pose's moves; the effort is breathed out.
 * A repetition that the breath does not lead, such as a lift that is held, has as many breaths as keep each breath in within
 * what is safe (clinical reference §4.3).
 */
export function cycleOfRepetition(pose: Pose, repSeconds: Seconds): BreathCycle {
  const first = pose.moves?.[0]?.on ?? 'exhale'
  const second = first === 'exhale' ? 'inhale' : 'exhale'
  const breaths = pose.moves?.length ? 1 : Math.ceil(repSeconds / (2 * NUMBER_LIMITS.inhale.max))
  const seconds = repSeconds / (2 * breaths)
  return Array.from({ length: breaths }, () => [first, second] as const)
    .flat()
    .map((phase) => ({ phase, seconds }))
}

/** Seconds of one breath or repetition. */
export function cycleSeconds(cycle: BreathCycle): Seconds {
  return cycle.reduce((sum, { seconds }) => sum + seconds, 0)
}

/** The breath cues of as many whole cycles as fit between two times; what is left over stays without a pacer. */
export function breathCues(cycle: BreathCycle, startTime: Seconds, endTime: Seconds): readonly BreathCue[] {
  const length = cycleSeconds(cycle)
  const count = Math.floor((endTime - startTime) / length + 1e-6)
  return Array.from({ length: count }, (_, index) => cycleCues(cycle, startTime + index * length)).flat()
}

function cycleCues(cycle: BreathCycle, startTime: Seconds): readonly BreathCue[] {
  let at = startTime
  return cycle.map(({ phase, seconds }) => {
    const cue: BreathCue = { track: 'breath', startTime: at, endTime: at + seconds, phase }
    at += seconds
    return cue
  })
}
