import type { BufferedPracticeRepository } from '../../core/practice/bufferedRepository.ts'
import { reportPage, type ReportRequest, type ReportPage } from '../../core/practice/reportPage.ts'
import { logError } from '../logError.ts'
import { reportInWorker } from './reportInWorker.ts'
import type { ReportWorkerRequest } from './reportMessages.ts'

/** Up to here the page reads and judges a log within 50 ms, and a worker would only be slower to start. */
const LONG_LOG = 2000

/**
 * Makes reports of a log: a short one here, a long one in a worker. Where the worker cannot, it is done here all the same.
 * Rejects as `entries` does.
 */
export function createReports(
  repository: Pick<BufferedPracticeRepository, 'entries' | 'count' | 'storage'>,
  inWorker: (order: ReportWorkerRequest) => Promise<ReportPage> = reportInWorker,
): (order: ReportRequest) => Promise<ReportPage> {
  return async (order) => {
    if ((await repository.count()) > LONG_LOG) {
      try {
        return await inWorker({ ...order, unsaved: repository.storage().unsaved })
      } catch (error) {
        // Then it takes a moment longer.
        logError('report', error)
      }
    }
    return reportPage(await repository.entries(), order)
  }
}
