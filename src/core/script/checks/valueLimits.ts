import { isForbiddenKey } from '../../json/forbiddenKeys.ts'
import { documentIssue } from '../../json/issue.ts'
import { pointerTo } from '../../json/jsonPointer.ts'
import { DOCUMENT_LIMITS } from '../../json/limits.ts'
import * as messages from '../../json/messages.ts'
import type { Issue } from '../../json/issue.ts'

export interface ValueLimits {
  readonly issues: readonly Issue[]
  /** False for a document that is too deep or too large to be processed further. */
  readonly isWithinLimits: boolean
}

/**
 * Checks depth, size and keys of a value that may not have come from `readJson`. Uses an explicit stack, so deep nesting cannot
 * overflow and cycles terminate.
 */
export function checkValueLimits(document: unknown): ValueLimits {
  const issues: Issue[] = []
  const pending = [{ value: document, path: '', depth: 0 }]
  let valueCount = 0
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, path } = next
    valueCount += 1
    if (valueCount > DOCUMENT_LIMITS.values) {
      return { issues: [documentIssue('', 'E_TOO_MANY', messages.tooManyValues())], isWithinLimits: false }
    }
    if (typeof value !== 'object' || value === null) continue
    const depth = next.depth + 1
    if (depth > DOCUMENT_LIMITS.depth) {
      return { issues: [documentIssue(path, 'E_TOO_DEEP', messages.nestedTooDeep())], isWithinLimits: false }
    }
    for (const [key, inner] of Object.entries(value)) {
      const issue = Array.isArray(value) ? null : keyIssue(path, key)
      if (issue) issues.push(issue)
      else pending.push({ value: inner as unknown, path: pointerTo(path, key), depth })
    }
  }
  return { issues, isWithinLimits: true }
}

function keyIssue(path: string, key: string): Issue | null {
  if (key.length > DOCUMENT_LIMITS.keyLength) return documentIssue(`${path}/…`, 'E_LENGTH', messages.keyTooLong())
  return isForbiddenKey(key) ? documentIssue(pointerTo(path, key), 'E_FORBIDDEN_KEY', messages.forbiddenKey(key)) : null
}
