import { isForbiddenKey } from '../../json/forbiddenKeys.ts'
import { documentIssue } from '../../json/issue.ts'
import { pointerTo } from '../../json/jsonPointer.ts'
import { DOCUMENT_LIMITS } from '../../json/limits.ts'
import * as messages from '../../json/messages.ts'
import type { Issue } from '../../json/issue.ts'

export interface ValueLimits {
  readonly issues: readonly Issue[]
  /** False for a document that is too deep or too large for anybody to go through. */
  readonly isWithin: boolean
}

/**
 * Depth, size and keys of a value that may come from elsewhere than `readJson`. Walks with a list of its own, so that no
 * depth overflows and a circle ends.
 */
export function valueLimitsOf(document: unknown): ValueLimits {
  const issues: Issue[] = []
  const waiting = [{ value: document, path: '', depth: 0 }]
  let values = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next
    values += 1
    if (values > DOCUMENT_LIMITS.values) {
      return { issues: [documentIssue('', 'E_TOO_MANY', messages.tooManyValues())], isWithin: false }
    }
    if (typeof value !== 'object' || value === null) continue
    const depth = next.depth + 1
    if (depth > DOCUMENT_LIMITS.depth) {
      return { issues: [documentIssue(path, 'E_TOO_DEEP', messages.nestedTooDeep())], isWithin: false }
    }
    for (const [key, inner] of Object.entries(value)) {
      const issue = Array.isArray(value) ? null : keyIssue(path, key)
      if (issue) issues.push(issue)
      else waiting.push({ value: inner as unknown, path: pointerTo(path, key), depth })
    }
  }
  return { issues, isWithin: true }
}

function keyIssue(path: string, key: string): Issue | null {
  if (key.length > DOCUMENT_LIMITS.keyLength) return documentIssue(`${path}/…`, 'E_LENGTH', messages.keyTooLong())
  return isForbiddenKey(key) ? documentIssue(pointerTo(path, key), 'E_FORBIDDEN_KEY', messages.forbiddenKey(key)) : null
}
