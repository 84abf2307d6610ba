/** Nelder–Mead: finds numbers that make a cost small, without derivatives. */

export interface Minimum {
  readonly at: readonly number[]
  readonly cost: number
}

const ROUNDS_PER_NUMBER = 40

/** Starts somewhere with a step for each number; stops after a fixed number of rounds, so the same question has the same answer. */
export function minimise(
  cost: (at: readonly number[]) => number,
  start: readonly number[],
  steps: readonly number[],
): Minimum {
  const corner = (at: readonly number[]): Minimum => ({ at, cost: cost(at) })
  let corners = [start, ...steps.map((step, i) => start.map((x, k) => (k === i ? x + step : x)))].map(corner)
  for (let round = 0; round < ROUNDS_PER_NUMBER * steps.length; round++) {
    corners = corners.sort((a, b) => a.cost - b.cost)
    const [best, worst] = [corners[0], corners.at(-1)]
    const second = corners.at(-2)
    if (!best || !worst || !second) throw new Error('Nothing to minimise')
    if (worst.cost - best.cost < 1e-12) break
    const middle = steps.map((_, k) => corners.slice(0, -1).reduce((sum, c) => sum + (c.at[k] ?? 0), 0) / steps.length)
    const towards = (t: number) => corner(middle.map((m, k) => m + t * ((worst.at[k] ?? 0) - m)))
    const reflected = towards(-1)
    if (reflected.cost < best.cost) {
      const expanded = towards(-2)
      corners = [...corners.slice(0, -1), expanded.cost < reflected.cost ? expanded : reflected]
    } else if (reflected.cost < second.cost) {
      corners = [...corners.slice(0, -1), reflected]
    } else {
      const contracted = towards(0.5)
      corners =
        contracted.cost < worst.cost
          ? [...corners.slice(0, -1), contracted]
          : corners.map((c) =>
              c === best ? c : corner(c.at.map((x, k) => (best.at[k] ?? 0) + (x - (best.at[k] ?? 0)) / 2)),
            )
    }
  }
  const best = corners.sort((a, b) => a.cost - b.cost)[0]
  if (!best) throw new Error('Nothing to minimise')
  return best
}
