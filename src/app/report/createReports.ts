import { lazyPart } from '../../core/lazyPart.ts'
import type { BufferedPracticeRepository } from '../../core/practice/bufferedRepository.ts'
import type { ReportOrder, ReportPage } from '../../core/practice/reportPage.ts'
import type { WorkerOrder } from './reportOrder.ts'

const reportPart = lazyPart(() => import('../../core/practice/reportPage.ts'))

/** Up to here the page reads and judges a log within 50 ms, and a worker would only be slower to start. */
const LONG_LOG = 2000

/**
 * Makes reports of a log: a short one here, a long one in a worker. Where the worker cannot, it is done here all the same.
 * Rejects as `entries` does.
 */
export function createReports(
  repository: Pick<BufferedPracticeRepository, 'entries' | 'count' | 'storage'>,
  inWorker: (order: WorkerOrder) => Promise<ReportPage>,
): (order: ReportOrder) => Promise<ReportPage> {
  return async (order) => {
    if ((await repository.count()) > LONG_LOG) {
      try {
        return await inWorker({ ...order, unsaved: repository.storage().unsaved })
      } catch {
        // Then it takes a moment longer.
      }
    }
    const { reportPage } = await reportPart()
    return reportPage(await repository.entries(), order)
  }
}
