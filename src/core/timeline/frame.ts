/** What a person sees at a position; a pure look-up, right after any seek or sleep. */
import type { Seconds } from '../time.ts'
import { breathAt, type BreathMoment } from './breathAt.ts'
import { cuesOn, type Chapter, type Cue, type Timeline } from './timeline.ts'

export interface Frame {
  readonly position: Seconds
  readonly duration: Seconds
  readonly chapter: Chapter
  readonly chapterIndex: number
  /** The next chapter with another pose or another side; null in the last. */
  readonly next: Chapter | null
  /** The sentence being spoken, else the pose's own caption. */
  readonly caption: string
  /** The language of the caption where it is not the catalogue's. */
  readonly captionLang: string | null
  readonly isSpoken: boolean
  readonly breath: BreathMoment | null
  readonly timeLeftInStep: Seconds
  readonly timeLeft: Seconds
}

/** The frame at a position, which is clamped to [0, duration]. */
export function frameAt(timeline: Timeline, position: Seconds): Frame {
  const at = Math.min(Math.max(0, position), timeline.duration)
  const chapterIndex = timeline.chapters.findLastIndex(({ startTime }) => startTime <= at)
  const chapter = timeline.chapters[chapterIndex]
  if (!chapter) throw new Error('A timeline has at least one chapter')
  const active = activeCues(timeline, at)
  const [spoken] = cuesOn({ cues: active }, 'voice')
  const [written] = cuesOn({ cues: active }, 'caption')
  return {
    position: at,
    duration: timeline.duration,
    chapter,
    chapterIndex,
    next:
      timeline.chapters
        .slice(chapterIndex + 1)
        .find((later) => later.pose !== chapter.pose || later.side !== chapter.side) ?? null,
    caption: (spoken ?? written)?.text ?? '',
    captionLang: spoken?.lang ?? null,
    isSpoken: spoken !== undefined,
    breath: breathAt({ cues: active }, at),
    timeLeftInStep: chapter.endTime - at,
    timeLeft: timeline.duration - at,
  }
}

/** The cues whose [startTime, endTime) holds the position, as in WebVTT. */
function activeCues(timeline: Timeline, position: Seconds): readonly Cue[] {
  return timeline.cues.filter((cue) => cue.startTime <= position && position < cue.endTime)
}
