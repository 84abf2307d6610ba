/** Calls back when a person comes back to the page or the network does: a good moment to try again what failed. */
export function onReturn(listener: () => void): void {
  const whenVisible = () => {
    if (document.visibilityState === 'visible') listener()
  }
  document.addEventListener('visibilitychange', whenVisible)
  window.addEventListener('pageshow', whenVisible)
  window.addEventListener('online', listener)
}
