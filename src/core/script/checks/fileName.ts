import type { Draft } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import type { Issue } from '../../json/issue.ts'

const ENDING = '.session.json'

/** The id of a script in `sessions/` is its file's name, so that whoever knows the one finds the other. */
export function* fileNameIssues({ fields }: Draft, fileName: string): Iterable<Issue> {
  if (fields.id === undefined || fileName === `${fields.id}${ENDING}`) return
  yield issueAt('/id', 'E_PATTERN', messages.idUnlikeFileName(fileName))
}
