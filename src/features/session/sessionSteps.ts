/** The steps of a session as its page lists them, read off the timeline so that their times add up to its length. */
import type { Chapter, Side, Timeline } from '../../core/timeline/timeline.ts'
import type { Seconds } from '../../core/time.ts'

export interface SessionStep {
  readonly key: string
  /** Null while only words are heard. */
  readonly pose: string | null
  readonly kind: Chapter['kind']
  /** In the order in which they come; empty where the pose has no sides. */
  readonly sides: readonly Side[]
  /** The way there, both sides and all repeats of the step in a row. */
  readonly seconds: Seconds
}

/** One row for each step, in the order in which they come; a step that comes again later has a row of its own. */
export function sessionSteps(timeline: Timeline): readonly SessionStep[] {
  const rows: SessionStep[] = []
  let lastPath: string | null = null
  for (const chapter of timeline.chapters) {
    const before = rows.at(-1)
    if (before && (chapter.path === lastPath || isMoreTalk(before, chapter)))
      rows[rows.length - 1] = joined(before, chapter)
    else rows.push(rowFor(chapter, rows.length))
    lastPath = chapter.path
  }
  return rows
}

/** Words before the first pose are one row, however many sentences they have. */
const isMoreTalk = (row: SessionStep, chapter: Chapter) => row.pose === null && chapter.pose === null

function rowFor(chapter: Chapter, index: number): SessionStep {
  return {
    key: `${index}${chapter.path}`,
    pose: chapter.pose,
    kind: chapter.kind,
    sides: chapter.side ? [chapter.side] : [],
    seconds: chapter.endTime - chapter.startTime,
  }
}

function joined(row: SessionStep, chapter: Chapter): SessionStep {
  const isNewSide = chapter.side !== null && !row.sides.includes(chapter.side)
  return {
    ...row,
    kind: row.kind === 'arrive' ? chapter.kind : row.kind,
    sides: isNewSide && chapter.side ? [...row.sides, chapter.side] : row.sides,
    seconds: row.seconds + chapter.endTime - chapter.startTime,
  }
}
