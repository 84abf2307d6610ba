/** Calls back when the page is hidden or left, the last moment at which anything is sure to be written; returns the way to stop. */
export function onPageHide(listener: () => void): () => void {
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') listener()
  }
  document.addEventListener('visibilitychange', whenHidden)
  window.addEventListener('pagehide', listener)
  return () => {
    document.removeEventListener('visibilitychange', whenHidden)
    window.removeEventListener('pagehide', listener)
  }
}
