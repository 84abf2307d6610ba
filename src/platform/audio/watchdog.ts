/**
 * Notices when sound stops although it should run: Howler and the browser do not always say so (reliability reference §3.1).
 * A context suspended or interrupted from outside, a clock that stands still, an output that was unplugged.
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
/** The clock of a context moves in steps of up to this length (timing reference §2.6). */
const SMALLEST_MOVE: Seconds = 0.05

/** Watches a context; `onLost` is called once each time sound was expected and is gone. */
export function createWatchdog(context: AudioContext, onLost: () => void): Watchdog {
  let isExpected = false
  let stillLooks = 0
  let lastTime: Seconds = 0
  let outputs: Promise<number> = countOutputs()

  function lose(): void {
    if (!isExpected) return
    isExpected = false
    onLost()
  }

  function look(): void {
    const moved = context.currentTime - lastTime
    lastTime = context.currentTime
    stillLooks = moved < SMALLEST_MOVE ? stillLooks + 1 : 0
    if (stillLooks >= 2) lose()
  }

  const whenStateChanges = () => {
    if (context.state !== 'running') lose()
  }
  async function whenDevicesChange(): Promise<void> {
    const before = await outputs
    outputs = countOutputs()
    if ((await outputs) < before) lose()
  }

  const timer = setInterval(look, LOOK_EVERY_MILLISECONDS)
  context.addEventListener('statechange', whenStateChanges)
  navigator.mediaDevices?.addEventListener('devicechange', whenDevicesChange)
  return {
    expect() {
      isExpected = true
      stillLooks = 0
      lastTime = context.currentTime - 1
    },
    rest: () => void (isExpected = false),
    stop() {
      isExpected = false
      clearInterval(timer)
      context.removeEventListener('statechange', whenStateChanges)
      navigator.mediaDevices?.removeEventListener('devicechange', whenDevicesChange)
    },
  }
}

async function countOutputs(): Promise<number> {
  const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? []
  return devices.filter(({ kind }) => kind === 'audiooutput').length
}
