/** Ticks once a second while the page is hidden and its timers sleep: those of a worker do not (timing reference §2.3). */
const EVERY_MILLISECONDS = 1000

let timer: ReturnType<typeof setInterval> | undefined

addEventListener('message', ({ data: isHidden }: MessageEvent<boolean>) => {
  clearInterval(timer)
  if (isHidden) timer = setInterval(() => postMessage(null), EVERY_MILLISECONDS)
})
