/** The sentences themselves: whether a voice can say them so that they are understood. */
import { spell, type Lexicon } from '../voice/lexicon.ts'
import type { Finding } from './finding.ts'

/** Whether the dictionary knows a word, in small letters with straight apostrophes. */
export type Knows = (word: string) => boolean

/** Lines of a single word, which every engine says worst: "In." is heard as "The end". */
export function singleWordFindings(lines: readonly string[]): readonly Finding[] {
  return lines
    .filter((line) => wordsOf(line).length < 2)
    .map((line) => ({ place: `"${line}"`, problem: 'is a single word: say it in two ("Breathe in.")' }))
}

/** Every word that neither the lexicon nor the dictionary knows, once, with the first line that has it. */
export function unknownWordFindings(lines: readonly string[], lexicon: Lexicon, knows: Knows): readonly Finding[] {
  const firstLines = new Map<string, string>()
  for (const line of lines) {
    for (const word of unknownWordsIn(line, lexicon, knows)) {
      if (!firstLines.has(word)) firstLines.set(word, line)
    }
  }
  return [...firstLines].map(([word, line]) => ({
    place: `"${word}"`,
    problem: `is in no dictionary, in "${line}": hear it, then add it to reviewed.json or, with its sound, to lexicon.json`,
  }))
}

/** The words of a line that neither the lexicon nor the dictionary knows. */
export function unknownWordsIn(line: string, lexicon: Lexicon, knows: Knows): readonly string[] {
  return guessedWords(line, lexicon).filter((word) => !knows(word))
}

function guessedWords(line: string, lexicon: Lexicon): readonly string[] {
  return spell(line, lexicon).flatMap((piece) => ('words' in piece ? wordsOf(piece.words) : []))
}

/** A word with a hyphen is two; digits are read as numbers and are no words. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []
  )
}
