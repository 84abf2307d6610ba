/** What stands around the steps: captions while nobody speaks, the bowl at both ends, the ambience. */
import type { Pose } from '../catalogue/catalogue.ts'
import type { SessionScript } from '../script/script.ts'
import type { Seconds } from '../time.ts'
import type { BreathCue, Chapter, Cue } from './timeline.ts'

/** The closing bowl is struck this long before the end, and later where somebody still speaks. */
const CLOSING_BOWL: Seconds = 5
const AFTER_THE_LAST_WORD: Seconds = 0.4

/** The bowl that opens and closes a session, and its ambience. */
export function boundaryCues(script: SessionScript, duration: Seconds, lastWord: Seconds): readonly Cue[] {
  const closing = Math.min(
    Math.max(duration - CLOSING_BOWL, lastWord + AFTER_THE_LAST_WORD),
    duration - AFTER_THE_LAST_WORD,
  )
  const bowls: Cue[] = [
    { track: 'chime', startTime: 0, endTime: Math.min(CLOSING_BOWL, duration), sound: 'bowl' },
    { track: 'chime', startTime: closing, endTime: duration, sound: 'bowl' },
  ]
  return script.ambience === null
    ? bowls
    : [...bowls, { track: 'ambience', startTime: 0, endTime: duration, ambience: script.ambience }]
}

/** A caption for every moment: the half of a movement that is under way, else the pose's own. */
export function captionCues(
  chapters: readonly Chapter[],
  breaths: readonly BreathCue[],
  poses: ReadonlyMap<string, Pose>,
): readonly Cue[] {
  return chapters.flatMap((chapter) => {
    const pose = chapter.pose === null ? undefined : poses.get(chapter.pose)
    if (!pose) return []
    const moved = chapter.kind === 'flow' ? moveCaptions(chapter, pose, breaths) : []
    return fillGaps(chapter, moved, pose.caption)
  })
}

function moveCaptions(chapter: Chapter, pose: Pose, breaths: readonly BreathCue[]): readonly Cue[] {
  return breaths
    .filter((breath) => breath.startTime >= chapter.startTime && breath.endTime <= chapter.endTime)
    .flatMap(({ phase, startTime, endTime }): Cue[] => {
      const move = pose.moves?.find(({ on }) => on === phase)
      return move ? [{ track: 'caption', startTime, endTime, text: move.caption }] : []
    })
}

function fillGaps(chapter: Chapter, cues: readonly Cue[], text: string): readonly Cue[] {
  const filled: Cue[] = []
  let at = chapter.startTime
  for (const cue of cues) {
    if (cue.startTime > at) filled.push({ track: 'caption', startTime: at, endTime: cue.startTime, text })
    filled.push(cue)
    at = cue.endTime
  }
  if (at < chapter.endTime) filled.push({ track: 'caption', startTime: at, endTime: chapter.endTime, text })
  return filled
}
