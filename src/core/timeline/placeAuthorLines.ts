import type { SayLine } from '../script/script.ts'
import type { Issue } from '../json/issue.ts'
import type { Seconds } from '../time.ts'
import { issueAt } from '../script/issue.ts'
import * as messages from '../script/messages.ts'
import type { Line, PlacedLine } from './lines.ts'
import type { Pace } from './paces.ts'
import type { Side } from './timeline.ts'

export interface AuthorSpeech {
  readonly say: readonly SayLine[]
  readonly side: Side | null
  readonly holdStart: Seconds
  readonly holdEnd: Seconds
  /** JSON Pointer of the step. */
  readonly path: string
  /** The silences of the author follow the pace. */
  readonly pace: Pace
  readonly line: (text: string) => Line
}

/**
 * Places the author's own lines: `at` counts from the start of the hold or, negative, from its end; `after` is silence after
 * the line before. A line outside the hold or over another is an `E_FIT` at its place.
 */
export function placeAuthorLines(speech: AuthorSpeech): {
  readonly placed: readonly PlacedLine[]
  readonly issues: readonly Issue[]
} {
  const placed: PlacedLine[] = []
  const issues: Issue[] = []
  let silence = speech.holdStart
  speech.say.forEach((said, index) => {
    if (said.side !== undefined && said.side !== speech.side) return
    const line = speech.line(said.text)
    const startTime = startOf(said, silence, speech)
    const endTime = startTime + line.seconds
    const problem = problemOf({ ...line, startTime, endTime }, placed, speech)
    if (problem === null) placed.push({ ...line, startTime, endTime })
    else issues.push(issueAt(`${speech.path}/say/${index}`, 'E_FIT', problem))
    silence = endTime
  })
  return { placed, issues }
}

function startOf(said: SayLine, silence: Seconds, { holdStart, holdEnd, pace }: AuthorSpeech): Seconds {
  if (said.after !== undefined) return silence + said.after * pace
  const at = (said.at ?? 0) * pace
  return at < 0 ? holdEnd + at : holdStart + at
}

function problemOf(
  line: PlacedLine,
  placed: readonly PlacedLine[],
  { holdStart, holdEnd }: AuthorSpeech,
): string | null {
  if (line.startTime < holdStart) return messages.lineBeforeHold()
  if (line.endTime > holdEnd) {
    return messages.lineOutsideHold(line.seconds, line.startTime - holdStart, holdEnd - holdStart)
  }
  const isOverAnother = placed.some((other) => line.startTime < other.endTime && other.startTime < line.endTime)
  return isOverAnother ? messages.lineOverlapsAnother() : null
}
