/** A command as a person writes it on one line, with `{out}` where the file to write is named. */
import { ToolError } from '../toolError.ts'

const PLACE = '{out}'
const WORD = /"([^"]*)"|'([^']*)'|[^\s"']+/g

/** The program and its arguments: words between spaces, or between quotes. A command without `{out}` ends the tool. */
export function commandWords(template: string): readonly string[] {
  const words = [...template.matchAll(WORD)].map(([word, double, single]) => double ?? single ?? word)
  if (words.length < 2 || !words.some((word) => word.includes(PLACE))) {
    throw new ToolError(
      `The engine's command must say where the sound goes, as in 'piper --model X.onnx --output_file ${PLACE}'.`,
    )
  }
  return words
}

/** The same words with the file in its place. */
export function withOutput(words: readonly string[], file: string): readonly string[] {
  return words.map((word) => word.replaceAll(PLACE, file))
}
