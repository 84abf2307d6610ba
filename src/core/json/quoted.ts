/** Longest quotation, in characters. */
const MAX_QUOTED_LENGTH = 40

/** A quotation from the document, cut to 40 characters; invisible characters are written as code points. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 2 * MAX_QUOTED_LENGTH + 2))
  const isCut = characters.length > MAX_QUOTED_LENGTH
  return `“${characters.slice(0, MAX_QUOTED_LENGTH).map(escapeInvisible).join('')}${isCut ? '…' : ''}”`
}

/** Formats a character's code point as `U+202E`. */
export function formatCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A control or separator character as its code point; any other character as it is. */
export function escapeInvisible(character: string): string {
  return /[\p{C}\p{Zl}\p{Zp}]/u.test(character) ? formatCodePoint(character) : character
}
