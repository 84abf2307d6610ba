import type { Ticker } from '../../core/time.ts'

const EVERY_MILLISECONDS = 250

/**
 * Calls back four times a second, at once when the page is shown or hidden, and while it is hidden once a second from a worker,
 * whose timer goes on where the page's own is slowed down. Without workers the page's timer has to do.
 */
export function createTicker(): Ticker {
  return {
    start(onTick) {
      const timer = setInterval(onTick, EVERY_MILLISECONDS)
      const worker = startWorker()
      const whenSeenOrHidden = () => {
        worker?.postMessage(document.visibilityState === 'hidden')
        onTick()
      }
      worker?.addEventListener('message', onTick)
      worker?.postMessage(document.visibilityState === 'hidden')
      document.addEventListener('visibilitychange', whenSeenOrHidden)
      return () => {
        clearInterval(timer)
        worker?.terminate()
        document.removeEventListener('visibilitychange', whenSeenOrHidden)
      }
    },
  }
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./tick.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    // The page's own timer has to do.
    return null
  }
}
