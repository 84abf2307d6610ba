import { issueAt } from '../script/issue.ts'
import * as messages from '../script/messages.ts'
import type { BuildContext, BuiltStep } from './builtStep.ts'
import type { PlacedLine } from './lines.ts'
import type { MeasuredSay } from './measureSteps.ts'
import { ANNOUNCEMENT_LEAD } from './placeSpeech.ts'

/** A text and the silence after it, in which what comes next is said where there is room. */
export function buildSay(visit: MeasuredSay, { startTime, gap }: BuildContext): BuiltStep {
  const endTime = startTime + visit.seconds
  const said: PlacedLine = {
    ...visit.text,
    startTime: startTime + visit.opening,
    endTime: startTime + visit.opening + visit.text.seconds,
  }
  const next = visit.next
    ? {
        ...visit.next,
        startTime: endTime - ANNOUNCEMENT_LEAD - visit.next.seconds,
        endTime: endTime - ANNOUNCEMENT_LEAD,
      }
    : null
  const pose = visit.pose?.id ?? null
  return {
    chapters: [
      {
        step: visit.index,
        path: visit.path,
        kind: 'say',
        pose,
        side: null,
        startTime,
        endTime,
        holdStart: startTime,
        holdEnd: endTime,
      },
    ],
    voice: next && next.startTime >= said.endTime + gap ? [said, next] : [said],
    cues: [],
    issues:
      said.endTime > endTime
        ? [issueAt(`${visit.path}/seconds`, 'E_FIT', messages.textTooLong(said.endTime - startTime, visit.seconds))]
        : [],
    endTime,
  }
}
