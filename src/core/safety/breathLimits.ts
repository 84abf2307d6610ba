import type { TimelineStep } from '../timeline/timelineSteps.ts'
import type { Flag } from '../catalogue/catalogue.ts'

/** True where the pacer leads through a pause with full or empty lungs. */
export function holdsBreath({ breath }: TimelineStep): boolean {
  return breath !== null && breath.pattern.holdIn + breath.pattern.holdOut > 0
}

/** With these nobody is led through a breath-hold (clinical reference §4.3). */
export const NO_HOLDS: readonly Flag[] = ['PREG', 'BP', 'RESP', 'EPI', 'GLAU', 'PSY']
