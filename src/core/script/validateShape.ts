/** Validates the shape of a document against the schema of a script. */
import * as v from 'valibot'
import { pointerTo } from '../json/jsonPointer.ts'
import type { SessionScript } from './script.ts'
import type { Issue } from '../json/issue.ts'
import { scriptSchema } from './scriptSchema.ts'
import { schemaIssue, type SchemaLocation } from './schemaIssue.ts'

export interface ShapeResult {
  /** The script as new objects, with defaults filled in; null if there are issues. */
  readonly script: SessionScript | null
  /** At most one per location. */
  readonly issues: readonly Issue[]
}

type SchemaIssue = v.BaseIssue<unknown>

interface LocatedIssue {
  readonly issue: SchemaIssue
  readonly path: readonly v.IssuePathItem[]
}

/** Validates a document, whose nesting must be within the limits of the format. */
export function validateShape(document: unknown): ShapeResult {
  const result = v.safeParse(scriptSchema, document, { abortPipeEarly: true })
  const issues = new Map<string, Issue>()
  for (const located of (result.issues ?? []).flatMap((issue) => innermostIssues(issue, []))) {
    const issue = toIssue(located)
    if (!issues.has(issue.path)) issues.set(issue.path, issue)
  }
  return { script: result.success ? result.output : null, issues: [...issues.values()] }
}

/** For a union (text or object): the issues of the member that the value is. */
function innermostIssues(issue: SchemaIssue, parents: readonly v.IssuePathItem[]): readonly LocatedIssue[] {
  const path = [...parents, ...(issue.path ?? [])]
  const nested = (issue.issues ?? []).filter((each) => each.path !== undefined)
  return nested.length > 0 ? nested.flatMap((each) => innermostIssues(each, path)) : [{ issue, path }]
}

function toIssue({ issue, path }: LocatedIssue): Issue {
  // The schema treats a list as an object without keys: report the list, not its missing keys.
  const listIndex = path.findIndex((item) => item.type === 'object' && Array.isArray(item.input))
  if (listIndex === -1) return schemaIssue(locationOf(path), issue)
  return schemaIssue(locationOf(path.slice(0, listIndex)), { type: 'object', input: path[listIndex]?.input })
}

function locationOf(path: readonly v.IssuePathItem[]): SchemaLocation {
  const last = path.at(-1)
  const isEntry = typeof last?.key === 'number'
  const named = isEntry ? path.at(-2) : last
  return {
    pointer: path.reduce((pointer, { key }) => pointerTo(pointer, String(key)), ''),
    key: String(named?.key ?? ''),
    isEntry,
  }
}
