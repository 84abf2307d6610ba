import { issueAt } from '../issue.ts'
import { pointerTo } from '../../json/jsonPointer.ts'
import * as messages from '../messages.ts'
import type { Check } from './check.ts'

/** Lists of the script in which a value that comes twice means nothing more. */
export const checkDuplicates: Check = function* ({ document, isWrong }) {
  for (const key of ['regions', 'positions', 'props', 'suits']) {
    const list = document[key]
    const seen = new Set<unknown>()
    for (const [at, value] of (Array.isArray(list) ? (list as readonly unknown[]) : []).entries()) {
      const path = pointerTo(`/${key}`, at)
      if (isWrong(path)) continue
      if (seen.has(value)) yield issueAt(path, 'W_DUP_VALUE', messages.listedTwice(String(value)))
      seen.add(value)
    }
  }
}
