/** Pieces of a document inside a sentence: at most 40 characters, and never a control character. */
const MOST_QUOTED = 40

/** A piece of the script in quotation marks, cut to 40 characters; what cannot be seen is written as its code point. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 2 * MOST_QUOTED + 2))
  const isCut = characters.length > MOST_QUOTED
  return `“${characters.slice(0, MOST_QUOTED).map(escapeInvisible).join('')}${isCut ? '…' : ''}”`
}

/** A code point as `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

export function escapeInvisible(character: string): string {
  return /[\p{C}\p{Zl}\p{Zp}]/u.test(character) ? codePoint(character) : character
}
