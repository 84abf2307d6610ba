/** A timeline as a person would hear it: the golden test, the author's preview, the text of a bug report. */
import type { Pose } from '../catalogue/catalogue.ts'
import { formatTime, type Seconds } from '../time.ts'
import { cuesOn, type Chapter, type Cue, type Timeline } from './timeline.ts'

/** The transcript, one line for each thing heard, under a heading for each chapter; `poses` gives the names. */
export function transcriptOf(timeline: Timeline, poses: ReadonlyMap<string, Pose>): string {
  const ambience = cuesOn(timeline, 'ambience')[0]?.ambience
  const title = [timeline.title, formatTime(timeline.duration), ambience].filter(Boolean).join(' · ')
  const chapters = timeline.chapters.map((chapter) => chapterText(chapter, timeline, poses))
  return `${title}\n\n${chapters.join('\n\n')}\n`
}

function chapterText(chapter: Chapter, timeline: Timeline, poses: ReadonlyMap<string, Pose>): string {
  const name = chapter.pose === null ? '' : (poses.get(chapter.pose)?.name ?? chapter.pose)
  const heading = [chapter.kind, name, chapter.side].filter(Boolean).join(' · ')
  const length = formatTime(chapter.endTime - chapter.startTime)
  const lines = [
    ...timeline.cues.filter((cue) => isWithin(cue, chapter)).flatMap(heardLine),
    ...breathLines(chapter, timeline),
  ]
  const sorted = lines.toSorted((a, b) => a.at - b.at).map(({ at, text }) => `${stamp(at)}  ${text}`)
  return [`${stamp(chapter.startTime)}  [${heading} · ${length}]`, ...sorted].join('\n')
}

function heardLine(cue: Cue): readonly { readonly at: Seconds; readonly text: string }[] {
  if (cue.track === 'chime') return [{ at: cue.startTime, text: `chime   ${cue.sound}` }]
  return cue.track === 'voice' ? [{ at: cue.startTime, text: `voice   ${cue.text}` }] : []
}

function breathLines(chapter: Chapter, timeline: Timeline) {
  const breaths = cuesOn(timeline, 'breath').filter((cue) => isWithin(cue, chapter))
  const [first] = breaths
  if (!first) return []
  const count = breaths.filter(({ phase }) => phase === first.phase).length
  const again = breaths.findIndex(({ phase }, at) => at > 0 && phase === first.phase)
  const phases = again < 0 ? breaths : breaths.slice(0, again)
  const words = phases.map(({ phase, startTime, endTime }) => `${phase} ${Math.round((endTime - startTime) * 10) / 10}`)
  return [{ at: first.startTime, text: `breath  ${count} × ${words.join(', ')}` }]
}

function isWithin(cue: Cue, chapter: Chapter): boolean {
  return cue.startTime >= chapter.startTime && cue.startTime < chapter.endTime
}

function stamp(at: Seconds): string {
  const minutes = Math.floor(at / 60)
  return `${String(minutes).padStart(3)}:${(at - minutes * 60).toFixed(1).padStart(4, '0')}`
}
