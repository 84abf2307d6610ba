/** Reads a long log and judges it apart from the page, which would stand still meanwhile. */
import { reportPage } from '../../core/practice/reportPage.ts'
import { openPracticeRepository } from '../../platform/storage/practiceRepository.ts'
import type { ReportWorkerResponse, ReportWorkerRequest } from './reportMessages.ts'

addEventListener('message', ({ data }: MessageEvent<ReportWorkerRequest>) => {
  void answer(data).then((page) => postMessage(page))
})

async function answer({ unsaved, ...order }: ReportWorkerRequest): Promise<ReportWorkerResponse> {
  try {
    const stored = await openPracticeRepository().entries()
    return reportPage([...stored, ...unsaved], order)
  } catch {
    // The page then reads the log itself, and logs that the worker could not.
    return null
  }
}
