import { issueAt } from '../issue.ts'
import { pointerTo } from '../../json/jsonPointer.ts'
import * as messages from '../messages.ts'
import type { Check } from './check.ts'

/** Warns of duplicate values in the lists of the script. */
export const checkDuplicates: Check = function* ({ document, isInvalid }) {
  for (const key of ['regions', 'positions', 'props', 'suits']) {
    const list = document[key]
    const seen = new Set<unknown>()
    for (const [index, value] of (Array.isArray(list) ? (list as readonly unknown[]) : []).entries()) {
      const path = pointerTo(`/${key}`, index)
      if (isInvalid(path)) continue
      if (seen.has(value)) yield issueAt(path, 'W_DUP_VALUE', messages.duplicateValue(String(value)))
      seen.add(value)
    }
  }
}
