import { isObject } from './draft.ts'
import { issueAt } from './issue.ts'
import * as messages from './messages.ts'
import type { Issue } from '../json/issue.ts'
import { typeName } from './shapeIssueAt.ts'

/** Why a document is no script of this version at all; then nothing else about it is worth saying. */
export function documentKindIssue(document: unknown): Issue | null {
  if (!isObject(document)) return issueAt('', 'E_ROOT_TYPE', messages.rootMustBeObject(typeName(document)))
  const { format, version } = document
  if (typeof format === 'string' && format !== 'meru-session') {
    return issueAt('/format', 'E_FORMAT', messages.unknownFormat(format))
  }
  if (typeof version === 'number' && Number.isInteger(version) && version > 1) {
    return issueAt('/version', 'E_VERSION', messages.newerVersion(version))
  }
  return null
}
