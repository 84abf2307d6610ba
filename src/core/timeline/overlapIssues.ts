import { issueAt } from '../script/issue.ts'
import * as messages from '../script/messages.ts'
import type { Issue } from '../json/issue.ts'
import { cuesOn, type Timeline } from './timeline.ts'

/** Sentences that begin before another one ends: between two sets a line of the author can meet the word that is said there. */
export function overlapIssues(timeline: Timeline): readonly Issue[] {
  const voice = cuesOn(timeline, 'voice')
  const issues = voice.slice(1).flatMap((cue, at) => {
    if (cue.startTime >= (voice[at]?.endTime ?? 0)) return []
    const chapter = timeline.chapters.find(({ endTime }) => cue.startTime < endTime)
    return [issueAt(`${chapter?.path ?? ''}/say`, 'E_OVERLAP', messages.linesOverlap(voice[at]?.text ?? '', cue.text))]
  })
  return [...new Map(issues.map((issue) => [issue.path, issue])).values()]
}
