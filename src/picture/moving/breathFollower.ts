import type { PacedBreath } from './figureMessages.ts'
import { lungFullnessAt } from './lungFullnessAt.ts'

export interface BreathFollower {
  readonly follow: (breath: PacedBreath | number | null) => void
  /** Nobody looks at the breath while it is not seen. */
  readonly see: (isSeen: boolean) => void
}

/** Milliseconds between two looks at the breath. */
const STEP = 50

/** Tells twenty times a second how far a paced breath is in, 0–1 or null, and what stands still once. */
export function createBreathFollower(tell: (inhaled: number | null) => void): BreathFollower {
  let paced: PacedBreath | null = null
  let isSeen = true
  let timer: ReturnType<typeof setInterval> | undefined
  /** How far this clock is ahead of the page's. A message takes its time, so the least that was ever found is the nearest. */
  let ahead = Infinity

  function look(): void {
    if (paced) tell(lungFullnessAt(paced.phases, performance.now() - ahead))
  }

  function run(): void {
    clearInterval(timer)
    if (paced && isSeen) timer = setInterval(look, STEP)
  }

  return {
    follow(breath) {
      const isPaced = typeof breath === 'object' && breath !== null
      paced = isPaced ? breath : null
      if (isPaced) ahead = Math.min(ahead, performance.now() - breath.sentAt)
      else tell(breath)
      look()
      run()
    },
    see(now) {
      isSeen = now
      look()
      run()
    },
  }
}
