import type { ReportRequest, ReportPage } from '../../core/practice/reportPage.ts'
import type { LogEntry } from '../../core/practice/practiceLog.ts'

/** What the worker is asked for: a report over the stored log and what is only in the memory of the page. */
export interface ReportWorkerRequest extends ReportRequest {
  readonly unsaved: readonly LogEntry[]
}

/** Null where the worker could not read the store. */
export type ReportWorkerResponse = ReportPage | null
