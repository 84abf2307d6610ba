/** Reaches into the worker that draws the moving figure: counts what it draws, and takes its graphics away. */
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    meruFigure: {
      frames: number
      order(what: 'lose' | 'restore'): void
    }
  }
}

/**
 * Must be called before the page is opened. A slow computer has WebGL too; the app asks for a fast one, and here it gets what
 * there is.
 */
export async function reachFigure(page: Page): Promise<void> {
  await page.addInitScript(installReach, `(${reachIn.toString()})()`)
}

/** How many pictures the figure has drawn so far. */
export const framesNow = (page: Page) => page.evaluate(() => window.meruFigure.frames)

export const loseGraphics = (page: Page) => page.evaluate(() => window.meruFigure.order('lose'))
export const restoreGraphics = (page: Page) => page.evaluate(() => window.meruFigure.order('restore'))

/** Runs in the page before its own scripts. */
function installReach(inWorker: string): void {
  const channel = new BroadcastChannel('meru-figure')
  window.meruFigure = { frames: 0, order: (what) => channel.postMessage(what) }
  channel.onmessage = () => window.meruFigure.frames++
  const scriptOf = (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      const address = new URL(url, location.href).href
      const both = `import ${JSON.stringify(scriptOf(inWorker))}\nimport ${JSON.stringify(address)}`
      super(address.includes('figure.worker') ? scriptOf(both) : url, options)
    }
  }
}

/** Runs in the worker before its own script. Each picture on the canvas begins with a clear. */
function reachIn(): void {
  const channel = new BroadcastChannel('meru-figure')
  const { getContext } = OffscreenCanvas.prototype
  const { clear } = WebGL2RenderingContext.prototype
  let graphics: WEBGL_lose_context | null = null
  OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, kind: string, wishes?: object) {
    const context = Reflect.apply(getContext, this, [kind, { ...wishes, failIfMajorPerformanceCaveat: false }])
    graphics = (context as WebGL2RenderingContext | null)?.getExtension('WEBGL_lose_context') ?? null
    return context
  } as typeof getContext
  WebGL2RenderingContext.prototype.clear = function (mask) {
    channel.postMessage('drawn')
    clear.call(this, mask)
  }
  channel.onmessage = ({ data }) => (data === 'lose' ? graphics?.loseContext() : graphics?.restoreContext())
}
