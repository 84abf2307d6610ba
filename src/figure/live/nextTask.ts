/** Resolves after a moment in which other messages and frames have their turn. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4))
