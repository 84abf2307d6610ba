/** Nelder–Mead: minimises a cost function without derivatives. */

export interface Minimum {
  readonly at: readonly number[]
  readonly cost: number
}

const ITERATIONS_PER_NUMBER = 40

/** Starts at `start` with an initial step per number. The number of iterations is limited, so the result is deterministic. */
export function minimise(
  cost: (at: readonly number[]) => number,
  start: readonly number[],
  steps: readonly number[],
): Minimum {
  const evaluate = (at: readonly number[]): Minimum => ({ at, cost: cost(at) })
  let simplex = [start, ...steps.map((step, i) => start.map((x, k) => (k === i ? x + step : x)))].map(evaluate)
  for (let iteration = 0; iteration < ITERATIONS_PER_NUMBER * steps.length; iteration++) {
    simplex = simplex.sort((a, b) => a.cost - b.cost)
    const [best, worst] = [simplex[0], simplex.at(-1)]
    const second = simplex.at(-2)
    if (!best || !worst || !second) throw new Error('Nothing to minimise')
    if (worst.cost - best.cost < 1e-12) break
    const centroid = steps.map(
      (_, k) => simplex.slice(0, -1).reduce((sum, c) => sum + (c.at[k] ?? 0), 0) / steps.length,
    )
    const pointTowards = (t: number) => evaluate(centroid.map((m, k) => m + t * ((worst.at[k] ?? 0) - m)))
    const reflected = pointTowards(-1)
    if (reflected.cost < best.cost) {
      const expanded = pointTowards(-2)
      simplex = [...simplex.slice(0, -1), expanded.cost < reflected.cost ? expanded : reflected]
    } else if (reflected.cost < second.cost) {
      simplex = [...simplex.slice(0, -1), reflected]
    } else {
      const contracted = pointTowards(0.5)
      simplex =
        contracted.cost < worst.cost
          ? [...simplex.slice(0, -1), contracted]
          : simplex.map((c) =>
              c === best ? c : evaluate(c.at.map((x, k) => (best.at[k] ?? 0) + (x - (best.at[k] ?? 0)) / 2)),
            )
    }
  }
  const best = simplex.sort((a, b) => a.cost - b.cost)[0]
  if (!best) throw new Error('Nothing to minimise')
  return best
}
