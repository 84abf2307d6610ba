/**
 * Lets the browser ask before the page is closed, reloaded or left by its address, for as long as it is on. The listener stands
 * only then: a page that always has one is slower to come back to, since browsers do not keep it in memory.
 */
export interface LeaveWarning {
  set(isOn: boolean): void
}

/** A warning that is off. The browser has its own words for it, and asks only where the page was touched. */
export function createLeaveWarning(): LeaveWarning {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  return {
    set(isOn) {
      if (isOn) window.addEventListener('beforeunload', ask)
      else window.removeEventListener('beforeunload', ask)
    },
  }
}
