import type { Seconds } from '../../core/time.ts'
import { tryRead } from '../../core/tryRead.ts'

/** What browsers without a plausible `outputLatency` are taken to need from the context to the ear (timing reference §1.2). */
const USUAL_LATENCY: Seconds = 0.04
/** No output takes longer than this; the slowest headphones without a cable need about a third of it. */
const LONGEST_LATENCY: Seconds = 1
/** How far two clocks that agree may seem to be apart: each is read at a moment of its own, and is rounded. */
const ROUNDING: Seconds = 0.02
/** The time of a context moves in steps of up to this length (timing reference §2.6). */
const LONGEST_STEP: Seconds = 0.05

/**
 * `performance.now()` milliseconds at which a time of the context is heard. Goes by the output timestamp where both of its
 * halves are plausible, else by the output latency; a clock of the browser that throws is none.
 */
export function heardAt(context: AudioContext, contextTime: Seconds): number {
  const now = performance.now() / 1000
  const latency = stampedLatency(context, now) ?? reportedLatency(context)
  return (now + contextTime - context.currentTime + latency) * 1000
}

/**
 * What the output timestamp makes of the way from the context to the ear; null where either half cannot be so. In Safari 15
 * `contextTime` hardly moves (WebKit bug 264247), in WebKitGTK 2.50 `performanceTime` runs ahead by the time of the context.
 */
function stampedLatency(context: AudioContext, now: Seconds): Seconds | null {
  const { contextTime = 0, performanceTime = NaN } = tryRead(() => context.getOutputTimestamp?.()) ?? {}
  const behind = context.currentTime - contextTime
  const age = now - performanceTime / 1000
  const isBegun = contextTime > 0
  const isPlausible = isWithin(behind, 0, LONGEST_LATENCY) && isWithin(age, -ROUNDING, LONGEST_LATENCY)
  // A timestamp from before a pause is behind by too little for its age.
  const latency = behind - age
  return isBegun && isPlausible && isWithin(latency, -LONGEST_STEP, LONGEST_LATENCY) ? latency : null
}

function reportedLatency(context: AudioContext): Seconds {
  const outputLatency = tryRead(() => context.outputLatency) ?? NaN
  return outputLatency > 0 && outputLatency <= LONGEST_LATENCY ? outputLatency : USUAL_LATENCY
}

/** False for what is no number. */
function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}
