import type { Pose } from '../../catalogue/catalogue.ts'
import type { Draft } from '../draft.ts'
import type { Issue } from '../../json/issue.ts'

/**
 * One rule of the format over a whole document. Yields its problems in the order of the document, and is asked for no more
 * of them than are told.
 */
export type Check = (draft: Draft, poses: ReadonlyMap<string, Pose>) => Iterable<Issue>
