/** Resolves when the browser has nothing better to do, after 60 ms at the latest. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 60 })
    else setTimeout(resolve, 4)
  })
