const LOOK_EVERY_MILLISECONDS = 50

/** Looks again and again until there is something, for two minutes or as many seconds as told; undefined if nothing comes. */
export async function waitFor<Found>(
  look: () => Promise<Found | undefined>,
  seconds = 120,
): Promise<Found | undefined> {
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MILLISECONDS))
  }
  return undefined
}
