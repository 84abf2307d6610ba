/** Frames on demand: none while the page is hidden, and those that were asked for meanwhile once it is seen again. */

export interface Frames {
  /** Asks for a frame, at the earliest after so many milliseconds. Asked several times, it comes once. */
  readonly request: (wait?: number) => void
  readonly stop: () => void
}

/** Calls `draw` once for each frame. */
export function createFrames(draw: () => void): Frames {
  let timer: ReturnType<typeof setTimeout> | null = null
  let frame = 0
  let isAsked = false
  let isStopped = false

  function request(wait = 0): void {
    isAsked = true
    if (timer !== null || isStopped || document.visibilityState === 'hidden') return
    timer = setTimeout(() => (frame = requestAnimationFrame(run)), wait)
  }

  function run(): void {
    timer = null
    isAsked = false
    if (!isStopped) draw()
  }

  const onVisibility = (): void => {
    if (isAsked) request()
  }
  document.addEventListener('visibilitychange', onVisibility)

  return {
    request,
    stop: () => {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      cancelAnimationFrame(frame)
      document.removeEventListener('visibilitychange', onVisibility)
    },
  }
}
