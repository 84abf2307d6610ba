import { addError, readErrors, type LoggedError } from '../../core/errorLog.ts'
import { ERRORS_KEY } from '../../core/storedNames.ts'
import { tryRead } from '../../core/tryRead.ts'

/** The ring of what went wrong lately, in local storage. */
export interface ErrorLog {
  /** Oldest first; empty where nothing can be read. Never throws. */
  errors(): readonly LoggedError[]
  /** Never throws: an error that cannot be stored must not become another one. */
  add(error: LoggedError): void
}

/** The ring of this device. It is read anew each time, for other pages of the app write it too. */
export function createErrorLog(storage: Storage | undefined = tryRead(() => globalThis.localStorage)): ErrorLog {
  const errors = () => readErrors(tryRead((): unknown => JSON.parse(storage?.getItem(ERRORS_KEY) ?? 'null')))
  return {
    errors,
    add: (error) => void tryRead(() => storage?.setItem(ERRORS_KEY, JSON.stringify(addError(errors(), error)))),
  }
}
