import type { Draft } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import type { Issue } from '../../json/issue.ts'

const EXTENSION = '.session.json'

/** The id of a script in `sessions/` must match its file name, so that either can be found from the other. */
export function* fileNameIssues({ fields }: Draft, fileName: string): Iterable<Issue> {
  if (fields.id === undefined || fileName === `${fields.id}${EXTENSION}`) return
  yield issueAt('/id', 'E_PATTERN', messages.idFileNameMismatch(fileName))
}
