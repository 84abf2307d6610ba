/** How often a property is tried: so often, or less where the environment says so (mutation testing tries it for each mutant). */
export function atMostRuns(numRuns: number): { readonly numRuns: number } {
  return { numRuns: Math.min(numRuns, Number(process.env['MOST_RUNS'] ?? numRuns)) }
}
