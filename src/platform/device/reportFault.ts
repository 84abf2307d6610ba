/**
 * Hands an error to the browser as one that nobody caught, while the caller goes on. Browsers have `reportError` since
 * Chrome 95, Firefox 93 and Safari 15.4 (https://html.spec.whatwg.org/#report-the-exception); before, a timer throws it.
 */
export function reportFault(error: unknown): void {
  if (typeof globalThis.reportError === 'function') globalThis.reportError(error)
  else
    setTimeout(() => {
      throw error
    })
}
