/**
 * Notices when sound stops although it should run: Howler and the browser do not always say so (reliability reference §3.1).
 * A context that was suspended or interrupted from outside, that lost its device, or whose clock stands still. Which loudspeaker
 * or headphones it plays on is not told to a page (docs/audio.md, "Headphones pulled out").
 */
import type { Seconds } from '../../core/time.ts'

export interface Watchdog {
  /** Sound is meant to run from now on. */
  expect(): void
  /** Sound is meant to stand still from now on. */
  rest(): void
  stop(): void
}

/** Two looks at a clock that stands still are enough, and 2 s are the most that may pass (issue text, reliability §6). */
const LOOK_EVERY_MILLISECONDS = 500
/** Two looks that come late, one upon the other, are no second in which a clock stood still; one after a sleep is not either. */
const STANDING_MILLISECONDS = 900
/** The clock of a context moves in steps of up to this length (timing reference §2.6). */
const SMALLEST_MOVE: Seconds = 0.05

/** Watches a context; `onLost` is called once each time sound was expected and is gone. */
export function createWatchdog(context: AudioContext, onLost: () => void): Watchdog {
  let isExpected = false
  /** The context's time when it was last seen to move, when that was, and how many looks have found it standing since. */
  let lastMove = { time: 0, at: 0, looks: 0 }

  const move = () => void (lastMove = { time: context.currentTime, at: performance.now(), looks: 0 })

  function lose(): void {
    if (!isExpected) return
    isExpected = false
    onLost()
  }

  function look(): void {
    if (context.currentTime - lastMove.time >= SMALLEST_MOVE) return move()
    lastMove.looks += 1
    if (lastMove.looks >= 2 && performance.now() - lastMove.at >= STANDING_MILLISECONDS) lose()
  }

  const whenStateChanges = () => {
    if (context.state !== 'running') lose()
  }

  const timer = setInterval(look, LOOK_EVERY_MILLISECONDS)
  context.addEventListener('statechange', whenStateChanges)
  context.addEventListener('error', lose)
  return {
    expect() {
      isExpected = true
      move()
    },
    rest: () => void (isExpected = false),
    stop() {
      isExpected = false
      clearInterval(timer)
      context.removeEventListener('statechange', whenStateChanges)
      context.removeEventListener('error', lose)
    },
  }
}
