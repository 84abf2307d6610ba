import { issueAt } from '../script/issue.ts'
import { longestSession, shortestSession } from '../script/limits.ts'
import * as messages from '../script/messages.ts'
import type { SessionIssue } from '../json/issue.ts'
import type { Timeline } from './timeline.ts'

/** A session shorter or longer than the format allows, which is only sure once its breaths and repetitions are seconds. */
export function lengthIssues({ duration }: Timeline): readonly SessionIssue[] {
  if (duration < shortestSession) return [issueAt('/steps', 'E_TOTAL', messages.lastsTooShort(duration))]
  if (duration > longestSession) return [issueAt('/steps', 'E_TOTAL', messages.lastsTooLong(duration))]
  return []
}
