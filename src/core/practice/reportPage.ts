import type { Moment } from './practiceLog.ts'
import { practiceReport, type PracticeReport, type PracticeSettings } from './practiceReport.ts'

/** A report with only the newest practices, so that a long log is quickly transferred from a worker to the page. */
export interface ReportPage extends PracticeReport {
  /** Number of all practices. */
  readonly practiceCount: number
}

/** The parameters of a report page, apart from the log. */
export interface ReportRequest {
  readonly settings: PracticeSettings
  readonly now: Moment
  /** Maximum number of practices listed. */
  readonly limit: number
}

/** The report of a log, as `practiceReport` gives it, with the `limit` newest practices. Never throws. */
export function reportPage(log: readonly unknown[], { settings, now, limit }: ReportRequest): ReportPage {
  const report = practiceReport(log, settings, now)
  return { ...report, practices: report.practices.slice(0, limit), practiceCount: report.practices.length }
}
