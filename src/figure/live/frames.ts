/** Frames on demand: none while the page is hidden or the canvas is out of view, and those that were asked for meanwhile once it is seen again. */

export interface Frames {
  /** Asks for a frame, at the earliest after so many milliseconds. Asked several times, it comes once. */
  readonly request: (wait?: number) => void
  readonly stop: () => void
}

/** Calls `draw` once for each frame in which somebody can see the canvas. */
export function createFrames(draw: () => void, canvas: Element): Frames {
  let timer: ReturnType<typeof setTimeout> | null = null
  let frame = 0
  let isAsked = false
  let isStopped = false
  let isInView = true

  const isSeen = (): boolean => isInView && document.visibilityState === 'visible'

  function request(wait = 0): void {
    isAsked = true
    if (timer !== null || isStopped || !isSeen()) return
    timer = setTimeout(() => (frame = requestAnimationFrame(run)), wait)
  }

  function run(): void {
    timer = null
    if (isStopped || !isSeen()) return
    isAsked = false
    draw()
  }

  const onSeen = (): void => {
    if (isAsked) request()
  }
  const watch = new IntersectionObserver((changes) => {
    isInView = changes.at(-1)?.isIntersecting ?? isInView
    onSeen()
  })
  watch.observe(canvas)
  document.addEventListener('visibilitychange', onSeen)

  return {
    request,
    stop: () => {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      cancelAnimationFrame(frame)
      watch.disconnect()
      document.removeEventListener('visibilitychange', onSeen)
    },
  }
}
