import type { PacedBreath } from './figureMessages.ts'
import { lungFullnessAt } from './lungFullnessAt.ts'

export interface BreathFollower {
  readonly follow: (breath: PacedBreath | number | null) => void
  /** Nothing is reported while the figure is hidden. */
  readonly setVisible: (isVisible: boolean) => void
}

/** Milliseconds between two reports. */
const INTERVAL_MS = 50

/** Reports the lung fullness of a paced breath twenty times a second, 0–1 or null; of a breath that is not paced, once. */
export function createBreathFollower(onFullness: (fullness: number | null) => void): BreathFollower {
  let paced: PacedBreath | null = null
  let isVisible = true
  let timer: ReturnType<typeof setInterval> | undefined
  /** How far this clock is ahead of the page's. Messages arrive with a delay, so the smallest offset seen is the best estimate. */
  let clockOffset = Infinity

  function report(): void {
    if (paced) onFullness(lungFullnessAt(paced.phases, performance.now() - clockOffset))
  }

  function restartTimer(): void {
    clearInterval(timer)
    if (paced && isVisible) timer = setInterval(report, INTERVAL_MS)
  }

  return {
    follow(breath) {
      const isPaced = typeof breath === 'object' && breath !== null
      paced = isPaced ? breath : null
      if (isPaced) clockOffset = Math.min(clockOffset, performance.now() - breath.sentAt)
      else onFullness(breath)
      report()
      restartTimer()
    },
    setVisible(now) {
      isVisible = now
      report()
      restartTimer()
    },
  }
}
