/** A sound output without sound: everything is shown at its time, on a clock of its own. */
import type { PlayingOutput } from '../../core/sound/soundOutput.ts'
import { createStoppableClock } from './stoppableClock.ts'

/** An output that stands at 0 until it is resumed, and is always ready. */
export function createSilentOutput(): PlayingOutput {
  const clock = createStoppableClock()
  const nothing = () => undefined
  return {
    clock,
    prepare: nothing,
    isReady: () => true,
    load: () => Promise.resolve(true),
    anchor: nothing,
    schedule: nothing,
    silence: nothing,
    retime: nothing,
    suspend: () => Promise.resolve(clock.stop()),
    resume: () => Promise.resolve(clock.run()),
    heardAt: clock.performanceTimeOf,
    close: clock.stop,
  }
}
