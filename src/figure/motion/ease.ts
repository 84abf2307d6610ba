/** How a movement gathers and loses speed: the quintic that starts and ends without a jerk. */
export const ease = (t: number): number => t * t * t * (t * (6 * t - 15) + 10)

/** The t at which `ease` has come so far, by halving. */
export function inverseEase(wanted: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 24; i++) {
    const t = (low + high) / 2
    if (ease(t) < wanted) low = t
    else high = t
  }
  return (low + high) / 2
}
