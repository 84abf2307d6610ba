const NEGATION = /\b(?:no|not|never|nobody|nothing|none|neither|nor|cannot|without)\b|n[’']t\b/i

/** The first words of a text that a pattern finds in a sentence that says yes: "no cure" claims none. Null for none. */
export function foundInAffirmation(text: string, pattern: RegExp): string | null {
  for (const sentence of text.split(/(?<=[.!?;:])\s+/)) {
    const found = pattern.exec(sentence)
    if (found && !NEGATION.test(sentence)) return found[0]
  }
  return null
}
