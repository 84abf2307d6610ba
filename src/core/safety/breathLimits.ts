import type { TimelineStep } from '../timeline/timelineSteps.ts'
import type { Flag } from '../catalogue/catalogue.ts'

/** True if the pacer includes a pause with full or empty lungs. */
export function holdsBreath({ breath }: TimelineStep): boolean {
  return breath !== null && breath.pattern.holdIn + breath.pattern.holdOut > 0
}

/** Flags with which breath-holds are unsuitable (clinical reference §4.3). */
export const BREATH_HOLD_FLAGS: readonly Flag[] = ['PREG', 'BP', 'RESP', 'EPI', 'GLAU', 'PSY']
