/**
 * How a person may be led to breathe (clinical reference §4.3). Everything that leads a breath reads its limits here: the rules of
 * good practice hold scripts to them, and a slower pace does not go past them.
 */
import type { BreathPattern, BreathPhase, Flag } from '../catalogue/catalogue.ts'
import type { Seconds } from '../time.ts'

/** No phase is led longer than this, however slow the pace; the lungs stay empty for four seconds at most. */
export const LONGEST_PHASE: Readonly<Record<BreathPhase, Seconds>> = { inhale: 6, holdIn: 7, exhale: 8, holdOut: 4 }

/** The shortest breath: twelve a minute. */
export const SHORTEST_BREATH: Seconds = 5
/** The longest breath, and the longest one that is led for more than a few breaths. */
export const LONGEST_BREATH: Seconds = 20
export const LONGEST_USUAL_BREATH: Seconds = 16
/** How many breaths longer than the usual ones may follow each other. */
export const MAX_LONG_BREATHS = 4

/** Flags with which breath-holds are unsuitable. */
export const BREATH_HOLD_FLAGS: readonly Flag[] = ['PREG', 'BP', 'RESP', 'EPI', 'GLAU', 'PSY']

/** True if the pacer includes a pause with full or empty lungs; `breath` is null where none is led. */
export function holdsBreath({ breath }: { readonly breath: { readonly pattern: BreathPattern } | null }): boolean {
  return breath !== null && breath.pattern.holdIn + breath.pattern.holdOut > 0
}
