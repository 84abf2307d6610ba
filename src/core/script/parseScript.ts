/**
 * From any value to a script, or to everything that is wrong with it. Shape first, by the schema; then the rules that need
 * more than one place, each over what has the right shape. Nobody checks again after this border.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { checkAmounts } from './checks/amounts.ts'
import { checkCues } from './checks/cues.ts'
import { checkDuplicates } from './checks/duplicates.ts'
import { fileNameIssues } from './checks/fileName.ts'
import { checkNesting } from './checks/nesting.ts'
import { checkReferences } from './checks/references.ts'
import { checkSayLines } from './checks/sayLines.ts'
import { checkSideBalance } from './checks/sideBalance.ts'
import { checkSides } from './checks/sides.ts'
import { checkMarkup, textIssues } from './checks/texts.ts'
import { checkTotals } from './checks/totals.ts'
import { checkUnknownKeys } from './checks/unknownKeys.ts'
import { valueLimitsOf } from './checks/valueLimits.ts'
import { documentKindIssue } from './documentKindIssue.ts'
import { draftOf, isObject } from './draft.ts'
import { MOST_ISSUES } from './limits.ts'
import { posesById } from '../catalogue/posesById.ts'
import type { SessionScript } from './script.ts'
import type { Issue } from '../json/issue.ts'
import { shapeOf } from './shape.ts'
import { sortIssues } from './sortIssues.ts'

export interface ParseContext {
  readonly catalogue: Catalogue
  /** Name of the file inside `sessions/`; left out for scripts from anywhere else. */
  readonly fileName?: string
}

/** A script with its warnings, or at least one error among the issues. Ordered by place, at most 50. */
export type ParsedScript =
  { readonly script: SessionScript; readonly warnings: readonly Issue[] } | { readonly issues: readonly Issue[] }

const checks = [
  checkAmounts,
  checkReferences,
  checkSides,
  checkSideBalance,
  checkSayLines,
  checkCues,
  checkNesting,
  checkTotals,
  checkDuplicates,
  checkUnknownKeys,
  checkMarkup,
]

/** Parses a document, which may be any value at all; never throws on it and never changes it. */
export function parseScript(input: unknown, context: ParseContext): ParsedScript {
  const limits = valueLimitsOf(input)
  const issue = limits.isWithin ? documentKindIssue(input) : null
  if (issue) return { issues: [issue] }
  if (!limits.isWithin || !isObject(input)) return { issues: limits.issues }

  const inTexts = [...textIssues(input)]
  const shape = shapeOf(input)
  const wrongTexts = new Set(inTexts.map(({ path }) => path))
  const inPlaces = [...inTexts, ...shape.issues.filter(({ path }) => !wrongTexts.has(path))]
  const draft = draftOf(
    input,
    inPlaces.map(({ path }) => path),
  )
  const poses = posesById(context.catalogue)
  const together = [
    ...checks.flatMap((check) => atMost(check(draft, poses), MOST_ISSUES)),
    ...(context.fileName === undefined ? [] : fileNameIssues(draft, context.fileName)),
  ]
  const issues = sortIssues([...limits.issues, ...inPlaces, ...together], input)
  const hasErrors = issues.some(({ severity }) => severity === 'error')
  return shape.script === null || hasErrors ? { issues } : { script: shape.script, warnings: issues }
}

function atMost<T>(items: Iterable<T>, most: number): readonly T[] {
  const taken: T[] = []
  for (const item of items) {
    if (taken.length === most) break
    taken.push(item)
  }
  return taken
}
