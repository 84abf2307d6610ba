import type { Pose } from '../../catalogue/catalogue.ts'
import type { Seconds } from '../../time.ts'
import type { Chapter, Span } from '../../timeline/timeline.ts'
import { lengthPath, type TimelineStep } from '../../timeline/timelineSteps.ts'
import type { Finding, LintedSession, Rule } from '../rule.ts'
import { isHeldTooLong } from '../ruleMessages.ts'

/** No hold is longer than the catalogue allows, nor are two that follow each other without a way out between them. */
export const holdLimitRule: Rule = { name: 'HOLD_LIMIT', severity: 'error', audience: 'everyone', find: findLongHolds }

function findLongHolds({ steps }: LintedSession): readonly Finding[] {
  let before: Stay | null = null
  return steps.flatMap((step) => {
    const stay: Stay = stayOf(step, before)
    before = stay
    const { entry, seconds } = stay
    const most = entry.limits.maxSeconds
    return seconds > most ? [{ path: lengthPath(step), message: isHeldTooLong(entry.id, seconds, most) }] : []
  })
}

interface Stay {
  /** What limits the hold: the practice, else the pose. */
  readonly entry: Pose
  readonly pose: Pose
  readonly isSided: boolean
  readonly holdStart: Seconds
  readonly endTime: Seconds
  readonly seconds: Seconds
}

function stayOf({ step, pose, practice, startTime, sides, sets }: TimelineStep, before: Stay | null): Stay {
  const entry = practice ?? pose
  const isSided = step.sides !== undefined
  const goesOn =
    before !== null &&
    !isSided &&
    !before.isSided &&
    before.entry.id === entry.id &&
    before.pose.id === pose.id &&
    before.endTime === startTime
  const holdStart = goesOn ? before.holdStart : (sides[0]?.holdStart ?? startTime)
  const endTime = sides.at(-1)?.endTime ?? startTime
  const seconds = goesOn ? endTime - holdStart : longestStretch(sets, sides)
  return { entry, pose, isSided, holdStart, endTime, seconds }
}

/** The longest hold of all sides; between two sets a person rests. */
function longestStretch(sets: readonly Span[], sides: readonly Chapter[]): Seconds {
  const stretches =
    sets.length > 0 ? sets : sides.map(({ holdStart, holdEnd }) => ({ startTime: holdStart, endTime: holdEnd }))
  return Math.max(...stretches.map(({ startTime, endTime }) => endTime - startTime))
}
