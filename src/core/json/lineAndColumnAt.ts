/** Line and column of an offset, both from 1. Lines end with LF, CR or CRLF; columns count UTF-16 units, as editors do. */
export function lineAndColumnAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  let [line, lineStart] = [1, 0]
  for (let index = 0; index < offset; index += 1) {
    const isLineEnd = text[index] === '\n' || (text[index] === '\r' && text[index + 1] !== '\n')
    if (!isLineEnd) continue
    line += 1
    lineStart = index + 1
  }
  return { line, column: offset - lineStart + 1 }
}
