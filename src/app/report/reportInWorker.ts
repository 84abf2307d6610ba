import type { ReportPage } from '../../core/practice/reportPage.ts'
import type { ReportWorkerResponse, ReportWorkerRequest } from './reportMessages.ts'

/** Rejects where there is no worker, or none that can read the log: the page then reads it itself. */
export function reportInWorker(order: ReportWorkerRequest): Promise<ReportPage> {
  return new Promise<ReportPage>((resolve, reject) => {
    const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' })
    const fail = () => reject(new Error('The worker gave no report'))
    worker.addEventListener('message', ({ data }: MessageEvent<ReportWorkerResponse>) => {
      worker.terminate()
      if (data) resolve(data)
      else fail()
    })
    worker.addEventListener('error', () => {
      worker.terminate()
      fail()
    })
    worker.postMessage(order)
  })
}
