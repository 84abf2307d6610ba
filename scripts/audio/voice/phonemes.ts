/** From a sentence to the numbers of the sounds that the model was trained on. */
import { spell, type Lexicon } from './lexicon.ts'

/** Says words, free of punctuation, as IPA. */
export type Phonemize = (words: string) => Promise<string>

const PUNCTUATION = /(\s*[;:,.!?—…"“”()]+\s*)/

/**
 * The IPA of a sentence with its punctuation, which the model reads as rhythm.
 * Each stretch between two marks is said by itself, since the phonemizer drops the marks.
 */
export async function phonemesOf(sentence: string, lexicon: Lexicon, phonemize: Phonemize): Promise<string> {
  const parts = sentence
    .replace(/’/g, "'")
    .replace(/\s*–\s*/g, ' — ')
    .split(PUNCTUATION)
  const spoken = await Promise.all(
    parts.map(async (part) => {
      if (PUNCTUATION.test(part)) return part
      const spelled = spell(part, lexicon).map((piece) => ('ipa' in piece ? piece.ipa : phonemize(piece.words)))
      return (await Promise.all(spelled)).join(' ')
    }),
  )
  return asTrained(spoken.join('')).trim()
}

/** The model's numbers of the symbols, between the two silences it expects; symbols unknown to it are left out. */
export function tokensOf(phonemes: string, vocabulary: Readonly<Record<string, number>>): readonly number[] {
  const known = [...phonemes].map((symbol) => vocabulary[symbol]).filter((token) => token !== undefined)
  return [0, ...known, 0]
}

/** espeak-ng's symbols where the model's training used another. */
function asTrained(phonemes: string): string {
  return phonemes.replace(/ʲ/g, 'j').replace(/r/g, 'ɹ').replace(/x/g, 'k').replace(/ɬ/g, 'l')
}
