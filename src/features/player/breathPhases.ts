/** The phases of the breath that the pacer needs at a position: the one that lasts and the one after it. */
import type { Seconds } from '../../core/time.ts'
import type { FramePhase } from '../../core/timeline/frame.ts'
import type { Cue, Timeline } from '../../core/timeline/timeline.ts'

const phases = ['inhale', 'holdIn', 'exhale', 'holdOut'] as const

/** At most two phases, in order; the second only where it follows without a pause. Empty where nobody paces. */
export function breathPhasesAt(timeline: Timeline, position: Seconds): readonly FramePhase[] {
  const breath = timeline.cues.filter((cue) => cue.track === 'breath')
  const index = breath.findIndex((cue) => cue.startTime <= position && position < cue.endTime)
  const [now, next] = [breath[index], breath[index + 1]]
  if (!now) return []
  return next && next.startTime - now.endTime < 0.001 ? [phaseOf(now), phaseOf(next)] : [phaseOf(now)]
}

function phaseOf(cue: Cue): FramePhase {
  const phase = phases.find((each) => each === cue.text)
  if (!phase) throw new Error(`A breath cue is called ${cue.text}`)
  return { phase, startTime: cue.startTime, endTime: cue.endTime }
}
