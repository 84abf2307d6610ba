/** Where Next and Previous lead. */
import type { Chapter, Timeline } from '../timeline/timeline.ts'
import type { Seconds } from '../time.ts'

/** Previous within this time of a chapter's start goes to the chapter before, later to the start of the same one. */
const RESTART_AFTER: Seconds = 3

/** The start of the next chapter; null in the last one: what comes after it is the end, which nobody reaches by a step. */
export function nextStart({ chapters }: Timeline, position: Seconds): Seconds | null {
  return chapters.find(({ startTime }) => startTime > position)?.startTime ?? null
}

/** The start of the chapter at a position, or of the one before where this one has only just begun. */
export function previousStart(timeline: Timeline, position: Seconds): Seconds {
  const current = chapterAt(timeline, position)
  if (!current) return 0
  if (position - current.startTime > RESTART_AFTER) return current.startTime
  return timeline.chapters[timeline.chapters.indexOf(current) - 1]?.startTime ?? 0
}

function chapterAt({ chapters }: Timeline, position: Seconds): Chapter | undefined {
  return chapters.find((chapter) => position < chapter.endTime) ?? chapters.at(-1)
}
