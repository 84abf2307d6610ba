/** Reads a long log and judges it apart from the page, which would stand still meanwhile. */
import { reportPage } from '../../core/practice/reportPage.ts'
import { openPracticeRepository } from '../../platform/storage/practiceRepository.ts'
import type { WorkerAnswer, WorkerOrder } from './reportOrder.ts'

addEventListener('message', ({ data }: MessageEvent<WorkerOrder>) => {
  void answer(data).then((page) => postMessage(page))
})

async function answer({ unsaved, ...order }: WorkerOrder): Promise<WorkerAnswer> {
  try {
    const stored = await openPracticeRepository().entries()
    return reportPage([...stored, ...unsaved], order)
  } catch {
    return null
  }
}
