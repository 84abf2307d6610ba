/**
 * Finds the time for what is said during a hold. The author's own lines stand where the author put them; what comes next
 * and the way out go as late as they may, what helps in the pose as early as it can, and nothing is ever squeezed.
 */
import type { Seconds } from '../time.ts'
import type { Line, PlacedLine } from './lines.ts'
import { spanOf } from './lines.ts'

/** What comes next is said at least this long before the end of a step (session format, "Time"). */
export const ANNOUNCEMENT_LEAD: Seconds = 5
/** Silence around a sentence that has no fixed place. */
const BREATHING_SPACE: Seconds = 0.6
/** Silence between two sentences that help in the pose: time to do what they say (clinical reference §5.3). */
const PRACTICE_SILENCE: Seconds = 6

export interface HoldSpeech {
  readonly holdStart: Seconds
  readonly holdEnd: Seconds
  /** Nothing is said after this. */
  readonly lastWord: Seconds
  readonly fixed: readonly PlacedLine[]
  readonly hold: readonly Line[]
  readonly leave: readonly Line[]
  readonly briefLeave: readonly Line[]
  readonly next: Line | null
  readonly gap: Seconds
}

/** The places of all sentences of a hold, or null where what comes next and the way out do not fit. */
export function placeSpeech(speech: HoldSpeech): readonly PlacedLine[] | null {
  const ending = placeEnding(speech, speech.leave) ?? placeEnding(speech, speech.briefLeave)
  if (!ending) return null
  const fixed = [...speech.fixed, ...ending].toSorted((a, b) => a.startTime - b.startTime)
  return [...fixed, ...placeHelp(speech, fixed)].toSorted((a, b) => a.startTime - b.startTime)
}

/** What comes next, then the way out: the way out last, both before the author's lines where those stand at the end. */
function placeEnding(speech: HoldSpeech, leave: readonly Line[]): readonly PlacedLine[] | null {
  const leaveSeconds = spanOf(leave, speech.gap)
  const leaveStart =
    leave.length === 0 ? speech.lastWord : latestStart(speech, speech.fixed, leaveSeconds, speech.lastWord)
  if (leaveStart === null) return null
  const out = leave.map((line, at): PlacedLine => {
    const startTime = leaveStart + spanOf(leave.slice(0, at), speech.gap) + (at > 0 ? speech.gap : 0)
    return { ...line, startTime, endTime: startTime + line.seconds }
  })
  if (!speech.next) return out
  const before = leave.length === 0 ? speech.lastWord : leaveStart - BREATHING_SPACE
  const heardOut = Math.min(before, speech.holdEnd - ANNOUNCEMENT_LEAD)
  const begun = Math.min(before, speech.holdEnd - ANNOUNCEMENT_LEAD + speech.next.seconds)
  const nextStart =
    latestStart(speech, speech.fixed, speech.next.seconds, heardOut) ??
    latestStart(speech, speech.fixed, speech.next.seconds, begun)
  if (nextStart === null) return null
  return [{ ...speech.next, startTime: nextStart, endTime: nextStart + speech.next.seconds }, ...out]
}

/** The shortest hold in which what comes next and the brief way out have room, the author's lines aside. */
export function shortestHold({ next, briefLeave, gap, holdEnd, lastWord }: Omit<HoldSpeech, 'fixed'>): Seconds {
  const leaving = briefLeave.length === 0 ? 0 : spanOf(briefLeave, gap) + (next ? BREATHING_SPACE : 0)
  const ending = (next?.seconds ?? 0) + leaving + (holdEnd - lastWord)
  return BREATHING_SPACE + Math.max(ending, next ? ANNOUNCEMENT_LEAD : 0)
}

/** The latest start at which a stretch of `seconds` ends by `deadline` and touches nothing that is taken. */
function latestStart(
  speech: HoldSpeech,
  taken: readonly PlacedLine[],
  seconds: Seconds,
  deadline: Seconds,
): Seconds | null {
  let end = deadline
  for (const line of taken.toSorted((a, b) => b.startTime - a.startTime)) {
    if (line.startTime >= end) continue
    if (line.endTime + BREATHING_SPACE <= end - seconds) break
    end = Math.min(end, line.startTime - BREATHING_SPACE)
  }
  const start = end - seconds
  return start >= speech.holdStart + BREATHING_SPACE - 1e-9 ? start : null
}

/** As many helping sentences as fit before the first fixed one, each with time to do what it says. */
function placeHelp(speech: HoldSpeech, fixed: readonly PlacedLine[]): readonly PlacedLine[] {
  const until = fixed[0]?.startTime ?? speech.lastWord
  const placed: PlacedLine[] = []
  let at = speech.holdStart + BREATHING_SPACE
  for (const line of speech.hold) {
    if (at + line.seconds + BREATHING_SPACE > until) break
    placed.push({ ...line, startTime: at, endTime: at + line.seconds })
    at += line.seconds + PRACTICE_SILENCE
  }
  return placed
}
