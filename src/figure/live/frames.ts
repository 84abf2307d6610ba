/** Frames on demand: none while nobody can see the canvas, and those that were asked for meanwhile once it is seen again. */

export interface Frames {
  /** Asks for a frame, at the earliest after so many milliseconds. Asked several times, it comes once. */
  readonly request: (wait?: number) => void
  /** Whether somebody can see the canvas; at first somebody can. */
  readonly see: (isSeen: boolean) => void
}

/** Calls `draw` once for each frame in which somebody can see the canvas. */
export function createFrames(draw: () => void): Frames {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isAsked = false
  let isSeen = true

  function request(wait = 0): void {
    isAsked = true
    if (timer !== null || !isSeen) return
    timer = setTimeout(() => requestAnimationFrame(run), wait)
  }

  function run(): void {
    timer = null
    if (!isSeen) return
    isAsked = false
    draw()
  }

  return {
    request,
    see: (now) => {
      isSeen = now
      if (isAsked) request()
    },
  }
}
