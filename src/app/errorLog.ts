/**
 * Keeps what goes wrong in the ring of this device (`core/errorLog.ts`). It comes in a file of its own, right after the start: what
 * goes wrong before that is shown by the starting page.
 */
import { errorName, placeOf, type ErrorCode } from '../core/errorLog.ts'
import { createErrorLog } from '../platform/storage/errorLog.ts'

export { copyText } from '../platform/device/copyText.ts'

const log = createErrorLog()

/** The errors of the ring, oldest first. */
export const loggedErrors = log.errors

/** Adds an error to the ring; of the error itself only its class is stored. */
export function addToLog(code: ErrorCode, error: unknown): void {
  const path = location.pathname.slice(import.meta.env.BASE_URL.length)
  log.add({ code, name: errorName(error), at: Date.now(), place: placeOf(path) })
}

/** Logs from now on what nobody caught, and what was caught and reported (`reportFault`), which the browser hands on the same way. */
export function watchErrors(page: Window = window): void {
  // Without an error it is a warning of the browser, such as that of a ResizeObserver, or says nothing but "Script error".
  page.addEventListener('error', ({ error }: ErrorEvent) => {
    if (error != null) addToLog('mistake', error)
  })
  page.addEventListener('unhandledrejection', ({ reason }) => addToLog('promise', reason))
}
