/** Quintic ease-in-out: zero velocity and acceleration at both ends. */
export const ease = (t: number): number => t * t * t * (t * (6 * t - 15) + 10)

/** The t at which `ease` returns `progress`, by bisection. */
export function inverseEase(progress: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 24; i++) {
    const t = (low + high) / 2
    if (ease(t) < progress) low = t
    else high = t
  }
  return (low + high) / 2
}
