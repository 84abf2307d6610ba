import { issueAt } from '../script/issue.ts'
import { LONGEST_SESSION, SHORTEST_SESSION } from '../script/limits.ts'
import * as messages from '../script/messages.ts'
import type { Issue } from '../json/issue.ts'
import type { Timeline } from './timeline.ts'

/** A session shorter or longer than the format allows, which is only sure once its breaths and repetitions are seconds. */
export function lengthIssues({ duration }: Timeline): readonly Issue[] {
  if (duration < SHORTEST_SESSION) return [issueAt('/steps', 'E_TOTAL', messages.lastsTooShort(duration))]
  if (duration > LONGEST_SESSION) return [issueAt('/steps', 'E_TOTAL', messages.lastsTooLong(duration))]
  return []
}
