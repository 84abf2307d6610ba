import type { Page } from 'playwright'

/**
 * How far the page's clock runs ahead of an audio context's, in milliseconds: what was rendered at a context time left the
 * page at this much more, and is heard after the output latency. The context's clock moves in steps, so the least counts.
 */
export function clockOffset(page: Page, contextOf: 'meruTap' | 'meruPulses'): Promise<number> {
  return page.evaluate(async (contextOf) => {
    const { context } = (window as unknown as Record<string, { context: AudioContext }>)[contextOf] ?? {}
    if (!context) return NaN
    let least = Infinity
    const until = performance.now() + 300
    while (performance.now() < until) {
      least = Math.min(least, performance.now() - context.currentTime * 1000)
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
    return least
  }, contextOf)
}
