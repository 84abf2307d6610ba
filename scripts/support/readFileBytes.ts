import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { documentIssue } from '../../src/core/json/issue.ts'
import * as messages from '../../src/core/json/messages.ts'
import type { Issue } from '../../src/core/json/issue.ts'

/** The bytes of a file up to a limit and one more, so that whoever gets them sees that it is too large; or why there are none. */
export function readFileBytes(path: string, limit: number): Uint8Array | Issue {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) return documentIssue('', 'E_NOT_FOUND', messages.pathIsFolder())
    // A pipe or a device may never end.
    if (!stat.isFile()) return documentIssue('', 'E_NOT_FOUND', messages.unreadableFile())
    return firstBytes(path, limit + 1)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return documentIssue('', 'E_NOT_FOUND', isMissing ? messages.fileNotFound() : messages.unreadableFile())
  }
}

function firstBytes(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(Math.min(fstatSync(file).size, most))
    let length = 0
    for (;;) {
      const read = readSync(file, bytes, length, bytes.length - length, null)
      if (read === 0) return bytes.subarray(0, length)
      length += read
    }
  } finally {
    closeSync(file)
  }
}
