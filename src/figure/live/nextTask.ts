/** Yields: resolves after other messages and frames have had a chance to run. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4))
