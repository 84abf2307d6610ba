/** Line and column of an offset, both from 1; a line ends with LF, CR or both, a column is one UTF-16 unit as in editors. */
export function lineAndColumnAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  let [line, lineStart] = [1, 0]
  for (let at = 0; at < offset; at += 1) {
    const isEnd = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')
    if (!isEnd) continue
    line += 1
    lineStart = at + 1
  }
  return { line, column: offset - lineStart + 1 }
}
