import { issueAt } from '../script/issue.ts'
import * as messages from '../script/messages.ts'
import type { BuildContext, BuiltStep } from './builtStep.ts'
import type { PlacedLine } from './lines.ts'
import type { MeasuredSay } from './measureSteps.ts'
import { ANNOUNCEMENT_LEAD } from './placeSpeech.ts'

/** A text and the silence after it, in which what comes next is said where there is room. */
export function buildSay(measured: MeasuredSay, { startTime, gap }: BuildContext): BuiltStep {
  const endTime = startTime + measured.seconds
  const said: PlacedLine = {
    ...measured.text,
    startTime: startTime + measured.opening,
    endTime: startTime + measured.opening + measured.text.seconds,
  }
  const next: PlacedLine = {
    ...measured.next,
    startTime: endTime - ANNOUNCEMENT_LEAD - measured.next.seconds,
    endTime: endTime - ANNOUNCEMENT_LEAD,
  }
  const pose = measured.pose?.id ?? null
  return {
    chapters: [
      {
        step: measured.index,
        path: measured.path,
        kind: 'say',
        pose,
        side: null,
        startTime,
        endTime,
        holdStart: startTime,
        holdEnd: endTime,
      },
    ],
    voice: next.startTime >= said.endTime + gap ? [said, next] : [said],
    cues: [],
    issues:
      said.endTime > endTime
        ? [
            issueAt(
              `${measured.path}/seconds`,
              'E_FIT',
              messages.textTooLong(said.endTime - startTime, measured.seconds),
            ),
          ]
        : [],
    endTime,
  }
}
