/**
 * The promise, or a rejection with a `TimeoutError` where it takes longer than `limit` milliseconds. Some browsers never answer
 * when a database is opened, and a person must not wait for ever to be told.
 */
export function withTimeout<T>(promise: Promise<T>, limit: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new DOMException(`No answer in ${limit} ms`, 'TimeoutError')), limit)
    promise.then(resolve, reject).finally(() => clearTimeout(tooLate))
  })
}
