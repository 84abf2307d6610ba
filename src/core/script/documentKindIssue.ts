import { isObject } from './draft.ts'
import { issueAt } from './issue.ts'
import * as messages from './messages.ts'
import type { Issue } from '../json/issue.ts'
import { typeName } from './schemaIssue.ts'

/** Why a document is not a version 1 script at all, in which case nothing else is reported; null if it is one. */
export function documentKindIssue(document: unknown): Issue | null {
  if (!isObject(document)) return issueAt('', 'E_ROOT_TYPE', messages.rootNotObject(typeName(document)))
  const { format, version } = document
  if (typeof format === 'string' && format !== 'meru-session') {
    return issueAt('/format', 'E_FORMAT', messages.unknownFormat(format))
  }
  if (typeof version === 'number' && Number.isInteger(version) && version > 1) {
    return issueAt('/version', 'E_VERSION', messages.newerVersion(version))
  }
  return null
}
