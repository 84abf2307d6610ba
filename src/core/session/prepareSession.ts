/**
 * From a document to a session that can be shown and played. The steps stand here and nowhere else: parse, then compile at
 * the person's pace; each takes what the one before it gives, or ends with issues.
 */
import { posesById } from '../catalogue/posesById.ts'
import type { Issue } from '../json/issue.ts'
import type { JsonResult } from '../json/readJson.ts'
import type { ParseContext } from '../script/parseScript.ts'
import { parseDocument } from '../script/readScript.ts'
import type { SessionScript } from '../script/script.ts'
import { sortIssues } from '../script/sortIssues.ts'
import type { ClipSeconds } from '../timeline/clipSeconds.ts'
import { compileTimeline } from '../timeline/compile.ts'
import type { TimelineStep } from '../timeline/timelineSteps.ts'
import type { LoadedSession, LoadOptions } from './sessionSource.ts'

export interface PrepareContext extends ParseContext {
  /** Lengths of the recorded lines; by default none is recorded. */
  readonly clipSeconds?: ClipSeconds
}

export interface PreparedSession extends LoadedSession {
  /** Every pass through a step with a pose, in the order in which it is met. */
  readonly steps: readonly TimelineStep[]
  /** What the author should know of and nothing fails on; ordered by place. */
  readonly warnings: readonly Issue[]
}

/** What came of a document: a session, or at least one error among the issues, which are ordered by place. */
export type Preparation = PreparedSession | { readonly issues: readonly Issue[] }

/**
 * Makes a session of what a JSON reader found in a file. Never throws on the document, whatever it is. Where the speech does not
 * fit the pace asked for, the session comes as it was written, at pace 1.
 */
export function prepareSession(reading: JsonResult, context: PrepareContext, options: LoadOptions = {}): Preparation {
  const parsed = parseDocument(reading, context)
  if ('issues' in parsed) return parsed
  const { script, warnings } = parsed
  const compiled = compileAtPace(script, context, options)
  if ('issues' in compiled) return { issues: sortIssues([...warnings, ...compiled.issues], documentOf(reading)) }
  return { script, ...compiled, poses: posesById(context.catalogue), warnings }
}

/** A document that is at hand as a value, such as an imported module, as the reader would give it. */
export function readingOf(document: unknown): JsonResult {
  return { status: 'read', value: document, issues: [] }
}

/** The document as it stands in the file, for the order of issues; undefined where nothing could be read. */
export function documentOf(reading: JsonResult): unknown {
  return reading.status === 'read' ? reading.value : undefined
}

function compileAtPace(
  script: SessionScript,
  { catalogue, clipSeconds = () => undefined }: PrepareContext,
  { firstSide = 'right', pace = 1 }: LoadOptions,
) {
  const compiled = compileTimeline(script, catalogue, { firstSide, pace, clipSeconds })
  if (!('issues' in compiled)) return { ...compiled, firstSide, pace }
  if (pace === 1) return compiled
  const asWritten = compileTimeline(script, catalogue, { firstSide, clipSeconds })
  return 'issues' in asWritten ? asWritten : { ...asWritten, firstSide, pace: 1 }
}
