/** "Did you mean …?": the name that a misspelt word was most likely meant to be. */

const MAX_WORD_LENGTH = 40

/** The closest choice within a Levenshtein distance of a third of the word's length; null if there is none. */
export function nearestName(word: string, choices: readonly string[]): string | null {
  if (word.length > MAX_WORD_LENGTH) return null
  const maxDistance = Math.max(1, Math.floor(word.length / 3))
  let nearest: { readonly name: string; readonly distance: number } | null = null
  for (const name of choices) {
    if (Math.abs(name.length - word.length) > maxDistance) continue
    const distance = editDistance(word.toLowerCase(), name.toLowerCase())
    if (distance <= maxDistance && distance < (nearest?.distance ?? Infinity)) nearest = { name, distance }
  }
  return nearest?.name ?? null
}

/** The Levenshtein distance: insertions, deletions and substitutions that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let previousRow = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const substituted = (previousRow[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(substituted, (previousRow[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previousRow = current
  }
  return previousRow[b.length] ?? 0
}
