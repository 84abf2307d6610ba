import type { Seconds } from '../../core/time.ts'

/** What browsers without `outputLatency` are taken to need from the context to the ear (timing reference §1.2). */
const USUAL_LATENCY: Seconds = 0.04

/**
 * `performance.now()` milliseconds at which a time of the context is heard. The output timestamp is used where it is
 * plausible; Safari's is not (timing reference §1.2), there the output latency serves.
 */
export function heardAt(context: AudioContext, contextTime: Seconds): number {
  const stamp = context.getOutputTimestamp?.()
  if (stamp?.contextTime !== undefined && stamp.performanceTime !== undefined) {
    const behind = context.currentTime - stamp.contextTime
    if (stamp.contextTime > 0 && behind >= 0 && behind <= 1)
      return stamp.performanceTime + (contextTime - stamp.contextTime) * 1000
  }
  return performance.now() + (contextTime - context.currentTime + (context.outputLatency || USUAL_LATENCY)) * 1000
}
