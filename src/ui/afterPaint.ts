/** Resolves once the screen was painted, so that what can wait never delays the first picture. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
