import { issueAt } from '../script/issue.ts'
import { MAX_SESSION_SECONDS, MIN_SESSION_SECONDS } from '../script/limits.ts'
import * as messages from '../script/messages.ts'
import type { Issue } from '../json/issue.ts'
import type { Timeline } from './timeline.ts'

/** A session shorter or longer than the format allows, which is only sure once its breaths and repetitions are seconds. */
export function lengthIssues({ duration }: Timeline): readonly Issue[] {
  if (duration < MIN_SESSION_SECONDS) return [issueAt('/steps', 'E_TOTAL', messages.sessionTooShort(duration))]
  if (duration > MAX_SESSION_SECONDS) return [issueAt('/steps', 'E_TOTAL', messages.sessionTooLong(duration))]
  return []
}
