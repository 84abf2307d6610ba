/** The way to the error log, which comes in a file of its own. */
import type { ErrorCode } from '../core/errorLog.ts'
import { lazyImport } from '../core/lazyImport.ts'

export const errorLogModule = lazyImport(() => import('./errorLog.ts'))

/** Logs an error; one that comes while the log itself cannot be had is dropped, for there is no place to put it. */
export const logError = (code: ErrorCode, error?: unknown): void =>
  void errorLogModule().then(
    (log) => log.addToLog(code, error),
    () => undefined,
  )
