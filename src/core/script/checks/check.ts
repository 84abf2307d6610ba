import type { Pose } from '../../catalogue/catalogue.ts'
import type { Draft } from '../draft.ts'
import type { Issue } from '../../json/issue.ts'

/**
 * One rule of the format, applied to a whole document. Yields issues in document order; the caller may stop early.
 */
export type Check = (draft: Draft, poses: ReadonlyMap<string, Pose>) => Iterable<Issue>
