/** The last phase: whole milliseconds, cues in their order, nothing that could still be changed. */
import type { SessionScript } from '../script/script.ts'
import type { Seconds } from '../time.ts'
import type { Chapter, Cue, Span, Timeline } from './timeline.ts'

/** The timeline of a script from chapters that are frozen already and cues in any order. */
export function freezeTimeline(
  { id, title }: SessionScript,
  duration: Seconds,
  chapters: readonly Chapter[],
  cues: readonly Cue[],
): Timeline {
  return Object.freeze({
    id,
    title,
    duration,
    chapters: Object.freeze([...chapters]),
    cues: Object.freeze(
      cues.map((cue) => Object.freeze({ ...cue, ...timesOf(cue) })).toSorted((a, b) => a.startTime - b.startTime),
    ),
  })
}

/** A chapter in whole milliseconds. */
export function freezeChapter(chapter: Chapter): Chapter {
  return Object.freeze({
    ...chapter,
    ...timesOf(chapter),
    holdStart: toMillis(chapter.holdStart),
    holdEnd: toMillis(chapter.holdEnd),
  })
}

function timesOf(span: Span): Span {
  return { startTime: toMillis(span.startTime), endTime: toMillis(span.endTime) }
}

/** Whole milliseconds: sums of tenths leave crumbs that nobody should read. */
function toMillis(seconds: Seconds): Seconds {
  return Math.round(seconds * 1000) / 1000
}
