/**
 * Words that espeak-ng gets wrong, as they should sound, reviewed by ear (lexicon.json): a word, or a few words that only
 * together tell the sense ("and close" is no "close together"), to its IPA.
 */
export type Lexicon = Readonly<Record<string, string>>

/** A run of ordinary words, or an entry of the lexicon as its IPA. */
export type Spelling = { readonly words: string } | { readonly ipa: string }

/** Splits a text where an entry of the lexicon stands by itself, in whatever case; longer entries go first. */
export function spell(text: string, lexicon: Lexicon): readonly Spelling[] {
  return text.split(patternOf(lexicon)).flatMap((part): Spelling[] => {
    const ipa = ipaOf(part, lexicon)
    if (ipa !== undefined) return [{ ipa }]
    return part.trim() === '' ? [] : [{ words: part.trim() }]
  })
}

/** The entries of the lexicon that a text uses, in the order of the alphabet. */
export function entriesUsed(text: string, lexicon: Lexicon): readonly (readonly [string, string])[] {
  const used = new Set(text.split(patternOf(lexicon)).map((part) => part.toLowerCase()))
  return Object.entries(lexicon)
    .filter(([entry]) => used.has(entry))
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

/** Captures an entry, so that splitting by the pattern keeps it. */
function patternOf(lexicon: Lexicon): RegExp {
  const longestFirst = Object.keys(lexicon).sort((one, other) => other.length - one.length)
  return new RegExp(`(?<![\\p{L}'’-])(${longestFirst.join('|') || '(?!)'})(?![\\p{L}'’-])`, 'iu')
}

function ipaOf(part: string, lexicon: Lexicon): string | undefined {
  const entry = part.toLowerCase()
  return Object.hasOwn(lexicon, entry) ? lexicon[entry] : undefined
}
