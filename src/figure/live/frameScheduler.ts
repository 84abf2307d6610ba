/** Animation frames on demand. While the canvas is hidden none run; one requested meanwhile runs when it is visible again. */

export interface FrameScheduler {
  /** Requests a frame after a delay in milliseconds. Further requests before it runs are merged into it. */
  readonly request: (delay?: number) => void
  /** Whether the canvas is visible; initially it is. */
  readonly setVisible: (isVisible: boolean) => void
}

/** Calls `draw` once for each requested frame while the canvas is visible. */
export function createFrameScheduler(draw: () => void): FrameScheduler {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isRequested = false
  let isVisible = true

  function request(delay = 0): void {
    isRequested = true
    if (timer !== null || !isVisible) return
    timer = setTimeout(() => requestAnimationFrame(drawFrame), delay)
  }

  function drawFrame(): void {
    timer = null
    if (!isVisible) return
    isRequested = false
    draw()
  }

  return {
    request,
    setVisible: (now) => {
      isVisible = now
      if (isRequested) request()
    },
  }
}
