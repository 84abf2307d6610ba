import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { documentIssue } from '../../src/core/json/issue.ts'
import * as messages from '../../src/core/json/messages.ts'
import type { Issue } from '../../src/core/json/issue.ts'

/** Reads at most `limit` + 1 bytes of a file, so that the caller can tell that it is too large; or returns why it cannot be read. */
export function readFileBytes(path: string, limit: number): Uint8Array | Issue {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) return documentIssue('', 'E_NOT_FOUND', messages.pathIsFolder())
    // Reading a pipe or a device may never end.
    if (!stat.isFile()) return documentIssue('', 'E_NOT_FOUND', messages.unreadableFile())
    return readFirstBytes(path, limit + 1)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return documentIssue('', 'E_NOT_FOUND', isMissing ? messages.fileNotFound() : messages.unreadableFile())
  }
}

function readFirstBytes(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(Math.min(fstatSync(file).size, limit))
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
