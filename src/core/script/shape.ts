/** A document's shape: the script that it is, or every place where it is none. */
import * as v from 'valibot'
import { pointerTo } from '../json/jsonPointer.ts'
import type { SessionScript } from './script.ts'
import type { Issue } from '../json/issue.ts'
import { scriptSchema } from './scriptSchema.ts'
import { shapeIssueAt, type ShapePlace } from './shapeIssueAt.ts'

export interface Shape {
  /** The script, made of fresh objects with defaults filled in; null if there are issues. */
  readonly script: SessionScript | null
  /** At most one for each place. */
  readonly issues: readonly Issue[]
}

type SchemaIssue = v.BaseIssue<unknown>

interface Found {
  readonly issue: SchemaIssue
  readonly path: readonly v.IssuePathItem[]
}

/** Holds a document against the schema; its lists and objects may not nest deeper than the format allows. */
export function shapeOf(document: unknown): Shape {
  const result = v.safeParse(scriptSchema, document, { abortPipeEarly: true })
  const issues = new Map<string, Issue>()
  for (const found of (result.issues ?? []).flatMap((issue) => closest(issue, []))) {
    const issue = told(found)
    if (!issues.has(issue.path)) issues.set(issue.path, issue)
  }
  return { script: result.success ? result.output : null, issues: [...issues.values()] }
}

/** Where a value may be a text or an object: what is wrong with the one that it is. */
function closest(issue: SchemaIssue, parents: readonly v.IssuePathItem[]): readonly Found[] {
  const path = [...parents, ...(issue.path ?? [])]
  const inside = (issue.issues ?? []).filter((each) => each.path !== undefined)
  return inside.length > 0 ? inside.flatMap((each) => closest(each, path)) : [{ issue, path }]
}

function told({ issue, path }: Found): Issue {
  // The schema takes a list for an object without keys: the list is wrong, not its missing keys.
  const list = path.findIndex((item) => item.type === 'object' && Array.isArray(item.input))
  if (list === -1) return shapeIssueAt(placeOf(path), issue)
  return shapeIssueAt(placeOf(path.slice(0, list)), { type: 'object', input: path[list]?.input })
}

function placeOf(path: readonly v.IssuePathItem[]): ShapePlace {
  const last = path.at(-1)
  const isEntry = typeof last?.key === 'number'
  const named = isEntry ? path.at(-2) : last
  return {
    pointer: path.reduce((pointer, { key }) => pointerTo(pointer, String(key)), ''),
    key: String(named?.key ?? ''),
    isEntry,
  }
}
