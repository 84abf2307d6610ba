/**
 * How full the lungs are in each phase of the breath, 0 (empty) to 1 (full). The disc, the drawn person and the frame all read
 * this table; nothing else says how a phase begins and ends.
 *
 * Two curves lead through a phase. They differ by up to 0.029 of a full breath (at 31 % of a phase), which on the disc is
 * one or two pixels of its edge, so both stay as they have always been seen: the disc runs on the browser's compositor, which
 * takes a Bézier curve only, and the chest on a cosine.
 */
import type { BreathPhase } from '../catalogue/catalogue.ts'

const FULLNESS: Readonly<Record<BreathPhase, readonly [start: number, end: number]>> = {
  inhale: [0, 1],
  holdIn: [1, 1],
  exhale: [1, 0],
  holdOut: [0, 0],
}

/** The curve of the disc through a phase: the two inner points of a cubic Bézier curve, as in CSS `cubic-bezier()`. */
export const DISC_CURVE = [0.45, 0, 0.55, 1] as const

/** The curve of the chest through a phase: half a cosine, from 0 at progress 0 to 1 at progress 1. */
const chestCurve = (progress: number): number => (1 - Math.cos(Math.PI * progress)) / 2

/** Lung fullness, 0–1, at the start and at the end of a phase. */
export function fullnessEnds(phase: BreathPhase): readonly [start: number, end: number] {
  return FULLNESS[phase]
}

/** Lung fullness, 0–1, as the chest shows it; a progress outside of 0–1 counts as the nearer end. */
export function lungFullness(phase: BreathPhase, progress: number): number {
  const [start, end] = FULLNESS[phase]
  return start + (end - start) * chestCurve(Math.min(1, Math.max(0, progress)))
}
