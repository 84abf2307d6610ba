/** The sentences of a line, each with its closing marks. A point inside a number or a word ends nothing. */
export function sentencesOf(line: string): readonly string[] {
  return line.split(/(?<=[.!?…]["”’)]?)\s+/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}
