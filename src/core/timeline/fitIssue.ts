import type { SessionIssue } from '../session/script.ts'
import type { Seconds } from '../time.ts'

/** The author's problem "speech does not fit its slot"; `needs` and `has` in seconds. */
export function fitIssue(path: string, what: string, needs: Seconds, has: Seconds): SessionIssue {
  const message = `${what} needs ${needs.toFixed(1)} s; there are ${Math.max(0, has).toFixed(1)} s.`
  return { path, code: 'E_FIT', message, severity: 'error' }
}
