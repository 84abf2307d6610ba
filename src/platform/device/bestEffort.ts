import { reportFault } from './reportFault.ts'

/** Runs an action, unless one before it has failed. */
export type BestEffort = (action: () => void) => void

/**
 * A part of the device that others do without: it never throws. After its first error, which is reported once, it is left out
 * from then on.
 */
export function createBestEffort(): BestEffort {
  let hasFailed = false
  return (action) => {
    if (hasFailed) return
    try {
      action()
    } catch (error) {
      hasFailed = true
      reportFault(error)
    }
  }
}
