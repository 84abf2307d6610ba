import type { SayLine, SessionIssue } from '../session/script.ts'
import type { Seconds } from '../time.ts'
import { fitIssue } from './fitIssue.ts'
import type { Line, PlacedLine } from './lines.ts'
import type { Side } from './timeline.ts'

export interface AuthorSpeech {
  readonly say: readonly SayLine[]
  readonly side: Side | null
  readonly holdStart: Seconds
  readonly holdEnd: Seconds
  /** JSON Pointer of the step. */
  readonly path: string
  readonly line: (text: string) => Line
}

/**
 * Places the author's own lines: `at` counts from the start of the hold or, negative, from its end; `after` is silence after
 * the line before. A line outside the hold or over another is an `E_FIT` at its place.
 */
export function placeAuthorLines(speech: AuthorSpeech): {
  readonly placed: readonly PlacedLine[]
  readonly issues: readonly SessionIssue[]
} {
  const placed: PlacedLine[] = []
  const issues: SessionIssue[] = []
  let silence = speech.holdStart
  speech.say.forEach((said, index) => {
    if (said.side !== undefined && said.side !== speech.side) return
    const line = speech.line(said.text)
    const startTime = startOf(said, silence, speech)
    const endTime = startTime + line.seconds
    const path = `${speech.path}/say/${index}`
    const over = placed.find((other) => startTime < other.endTime && other.startTime < endTime)
    if (startTime < speech.holdStart || endTime > speech.holdEnd) {
      issues.push(
        fitIssue(path, 'The line', line.seconds, Math.max(0, speech.holdEnd - Math.max(startTime, speech.holdStart))),
      )
    } else if (over) {
      issues.push(fitIssue(path, 'The line begins before another ends; it', line.seconds, over.startTime - startTime))
    } else placed.push({ ...line, startTime, endTime })
    silence = endTime
  })
  return { placed, issues }
}

function startOf(said: SayLine, silence: Seconds, { holdStart, holdEnd }: AuthorSpeech): Seconds {
  if (said.after !== undefined) return silence + said.after
  const at = said.at ?? 0
  return at < 0 ? holdEnd + at : holdStart + at
}
