/** Blocks the main thread for 200–500 ms every 0.7–2.5 s, always in the same pattern, until so many seconds are over. */
export function blockAgainAndAgain(forSeconds: number): void {
  const end = performance.now() + forSeconds * 1000
  let turn = 0
  const block = () => {
    turn++
    const until = performance.now() + 200 + ((turn * 73) % 301)
    while (performance.now() < until);
    if (performance.now() < end) setTimeout(block, 700 + ((turn * 659) % 1801))
  }
  block()
}
