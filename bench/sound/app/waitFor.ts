const LOOK_EVERY_MILLISECONDS = 50
const PATIENCE_MILLISECONDS = 120_000

/** Looks again and again until there is something; throws after two minutes. */
export async function waitFor<Found>(look: () => Promise<Found | undefined>, what: string): Promise<Found> {
  const until = Date.now() + PATIENCE_MILLISECONDS
  while (Date.now() < until) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MILLISECONDS))
  }
  throw new Error(`Waited in vain: ${what}`)
}
