/**
 * Parses any value into a script, or into all issues with it. The schema validates the shape first; the checks then look at
 * more than one field, each only at fields that are valid. Nothing is validated again after this.
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
import { checkValueLimits } from './checks/valueLimits.ts'
import { documentKindIssue } from './documentKindIssue.ts'
import { createDraft, isObject } from './draft.ts'
import { MAX_ISSUES } from './limits.ts'
import { posesById } from '../catalogue/posesById.ts'
import type { SessionScript } from './script.ts'
import type { Issue } from '../json/issue.ts'
import { validateShape } from './validateShape.ts'
import { sortIssues } from './sortIssues.ts'

export interface ParseContext {
  readonly catalogue: Catalogue
  /** File name inside `sessions/`; absent for scripts from elsewhere. */
  readonly fileName?: string
}

/** A script with its warnings, or issues of which at least one is an error. Sorted by position, at most 50. */
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

/** Parses a document, which may be any value; never throws and never mutates it. */
export function parseScript(input: unknown, context: ParseContext): ParsedScript {
  const limits = checkValueLimits(input)
  const issue = limits.isWithinLimits ? documentKindIssue(input) : null
  if (issue) return { issues: [issue] }
  if (!limits.isWithinLimits || !isObject(input)) return { issues: limits.issues }

  const characterIssues = [...textIssues(input)]
  const shape = validateShape(input)
  const invalidTexts = new Set(characterIssues.map(({ path }) => path))
  const fieldIssues = [...characterIssues, ...shape.issues.filter(({ path }) => !invalidTexts.has(path))]
  const draft = createDraft(
    input,
    fieldIssues.map(({ path }) => path),
  )
  const poses = posesById(context.catalogue)
  const crossFieldIssues = [
    ...checks.flatMap((check) => take(check(draft, poses), MAX_ISSUES)),
    ...(context.fileName === undefined ? [] : fileNameIssues(draft, context.fileName)),
  ]
  const issues = sortIssues([...limits.issues, ...fieldIssues, ...crossFieldIssues], input)
  const hasErrors = issues.some(({ severity }) => severity === 'error')
  return shape.script === null || hasErrors ? { issues } : { script: shape.script, warnings: issues }
}

function take<T>(items: Iterable<T>, limit: number): readonly T[] {
  const taken: T[] = []
  for (const item of items) {
    if (taken.length === limit) break
    taken.push(item)
  }
  return taken
}
