/** Puts one measured step on the timeline: its chapters, its voice, its chimes and the pacer. */
import { issueAt } from '../script/issue.ts'
import * as messages from '../script/messages.ts'
import type { Issue } from '../json/issue.ts'
import type { Seconds } from '../time.ts'
import { breathCues } from './breath.ts'
import { placeFrom, spanOf, type Line, type PlacedLine } from './lines.ts'
import { SIDE_CHIME } from './measure.ts'
import type { MeasuredPose, MeasuredSide, MeasuredStep } from './measureSteps.ts'
import { placeAuthorLines } from './placeAuthorLines.ts'
import { placeSets } from './placeSets.ts'
import { placeSpeech, shortestHold } from './placeSpeech.ts'
import type { BuildContext, BuiltStep } from './builtStep.ts'
import { buildSay } from './buildSay.ts'
import type { Chapter } from './timeline.ts'

/** Silence after the last word of a step, and of a session: its closing bowl sounds in it. */
const STEP_END: Seconds = 0.5
const SESSION_END: Seconds = 6
/** Silence between an instruction and the next one at most, when there is time (clinical reference §5.3: 6–15 s to practise). */
const LONGEST_WAY_IN_GAP: Seconds = 4

/** The chapters and cues of one step from `startTime` on, with an `E_FIT` where its speech has no room. */
export function buildStep(measured: MeasuredStep, context: BuildContext): BuiltStep {
  return measured.kind === 'say' ? buildSay(measured, context) : buildPose(measured, context)
}

function buildPose(measured: MeasuredPose, context: BuildContext): BuiltStep {
  const { arrive, startTime } = { ...measured, ...context }
  const arrived = startTime + arrive
  const chapters: Chapter[] = arrive > 0 ? [arriveChapter(measured, startTime, arrived)] : []
  const sides = measured.sides.map((side, at) => {
    if (at > 0) return buildChange(measured, side, arrived + at * measured.sideSeconds, context)
    const wayIn = placeFrom(startTime + measured.opening, side.enter, wayInGap(measured, side.enter, context.gap))
    return buildSide(measured, side, arrived, wayIn, context)
  })
  return {
    chapters: [...chapters, ...sides.flatMap((side) => side.chapters)],
    voice: sides.flatMap((side) => side.voice),
    cues: sides.flatMap((side) => side.cues),
    issues: sides.flatMap((side) => side.issues),
    endTime: arrived + measured.sides.length * measured.sideSeconds,
  }
}

/** Where `arrive` leaves time to spare, the sentences of the way in stand further apart: between them there is something to do. */
function wayInGap({ arrive, opening }: MeasuredPose, lines: readonly Line[], gap: Seconds): Seconds {
  const spare = arrive - opening - spanOf(lines, 0)
  return lines.length < 2 ? gap : Math.min(Math.max(gap, spare / (lines.length - 1)), LONGEST_WAY_IN_GAP)
}

function buildChange(measured: MeasuredPose, side: MeasuredSide, startTime: Seconds, context: BuildContext): BuiltStep {
  const built = buildSide(
    measured,
    side,
    startTime,
    placeFrom(startTime + SIDE_CHIME, side.enter, context.gap),
    context,
  )
  return {
    ...built,
    cues: [{ track: 'chime', startTime, endTime: startTime + SIDE_CHIME, sound: 'side-change' }, ...built.cues],
  }
}

function buildSide(
  measured: MeasuredPose,
  side: MeasuredSide,
  startTime: Seconds,
  wayIn: readonly PlacedLine[],
  context: BuildContext,
): BuiltStep {
  const { step, pose, path, lead, sideSeconds } = measured
  const [holdStart, endTime] = [startTime + lead, startTime + sideSeconds]
  const chapter: Chapter = {
    step: measured.index,
    path,
    kind: step.kind,
    pose: pose.id,
    side: side.side,
    startTime,
    endTime,
    holdStart,
    holdEnd: endTime,
  }
  const built = { chapters: [chapter], endTime }
  const author = placeAuthorLines({
    say: step.say ?? [],
    side: side.side,
    holdStart,
    holdEnd: endTime,
    path,
    pace: context.pace,
    line: context.line,
  })
  const sets = measured.sets.map((set) => ({
    startTime: holdStart + set.startTime,
    endTime: holdStart + set.endTime,
  }))
  const fixed = [...author.placed, ...placeSets(sets, context)]
  const hold = { holdStart, holdEnd: endTime, fixed, ...side, gap: context.gap }
  const spoken =
    (context.isLast ? placeSpeech({ ...hold, lastWord: endTime - SESSION_END }) : null) ??
    placeSpeech({ ...hold, lastWord: endTime - STEP_END })
  const issues = spoken ? [] : [misfit(measured, lead + shortestHold({ ...hold, lastWord: endTime - STEP_END }))]
  const stretches = sets.length > 0 ? sets : [{ startTime: holdStart, endTime }]
  const { cycle } = measured
  const breaths =
    cycle === null || !spoken ? [] : stretches.flatMap((set) => breathCues(cycle, set.startTime, set.endTime))
  return { ...built, voice: [...wayIn, ...(spoken ?? [])], cues: breaths, issues: [...author.issues, ...issues] }
}

function arriveChapter(measured: MeasuredPose, startTime: Seconds, endTime: Seconds): Chapter {
  const { index: step, path, pose } = measured
  return {
    step,
    path,
    kind: 'arrive',
    pose: pose.id,
    side: null,
    startTime,
    endTime,
    holdStart: endTime,
    holdEnd: endTime,
  }
}

/** Where the author's own lines take the room of the rest, the step is not too short but too full. */
function misfit({ path, step, sideSeconds }: MeasuredPose, needs: Seconds): Issue {
  if (needs <= sideSeconds) return issueAt(`${path}/say`, 'E_FIT', messages.noTimeForCues())
  const counted = step.kind === 'flow' && step.reps !== undefined ? 'reps' : 'breaths'
  const length = step.seconds === undefined ? counted : 'seconds'
  return issueAt(`${path}/${length}`, 'E_FIT', messages.stepTooShort(needs, sideSeconds))
}
