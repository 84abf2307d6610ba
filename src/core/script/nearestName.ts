/** "Did you mean": the name that a misspelt word most likely was. */

const LONGEST = 40

/** The closest of the choices, at most a third of the word's letters away (Levenshtein distance); null if none is near. */
export function nearestName(word: string, choices: readonly string[]): string | null {
  if (word.length > LONGEST) return null
  const most = Math.max(1, Math.floor(word.length / 3))
  let nearest: { readonly name: string; readonly distance: number } | null = null
  for (const name of choices) {
    if (Math.abs(name.length - word.length) > most) continue
    const distance = distanceBetween(word.toLowerCase(), name.toLowerCase())
    if (distance <= most && distance < (nearest?.distance ?? Infinity)) nearest = { name, distance }
  }
  return nearest?.name ?? null
}

/** How many letters have to be put in, left out or changed to make one word of the other. */
function distanceBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    above = current
  }
  return above[b.length] ?? 0
}
