/**
 * The breath for the hand: one short pulse for in, two for out, nothing while it is held. A device vibrates only while the
 * page is seen (https://w3c.github.io/vibration/), so with the screen off the breath is for the ear.
 */
import type { BreathPhase } from '../../core/catalogue/catalogue.ts'
import type { BreathInterval } from '../../core/timeline/breathAt.ts'
import type { Seconds } from '../../core/time.ts'

export interface BreathVibration {
  readonly isSupported: boolean
  /** Called again and again with the phase that lasts at a position; each phase is felt once, as it begins. */
  follow(breath: BreathInterval | null, position: Seconds): void
}

/** Milliseconds of vibration, rest, vibration. */
const PULSES: Readonly<Record<BreathPhase, readonly number[]>> = {
  inhale: [60],
  holdIn: [],
  exhale: [60, 120, 60],
  holdOut: [],
}
/** Later than this a pulse would lead the breath astray, as after a jump into the middle of a phase. */
const LATEST: Seconds = 1

/** Pulses through `vibrate`; without it nothing is felt. */
export function createBreathVibration(
  vibrate: ((pattern: number[]) => boolean) | null = browserVibrate(),
): BreathVibration {
  let feltStart: Seconds | null = null
  return {
    isSupported: vibrate !== null,
    follow(breath, position) {
      if (!breath || breath.startTime === feltStart) return
      feltStart = breath.startTime
      const pulses = PULSES[breath.phase]
      if (pulses.length > 0 && position - breath.startTime <= LATEST) vibrate?.([...pulses])
    },
  }
}

/** Safari has none. */
function browserVibrate(): ((pattern: number[]) => boolean) | null {
  return 'vibrate' in navigator ? (pattern) => navigator.vibrate(pattern) : null
}
