import type { BreathPattern, Pose } from './catalogue.ts'

/** A breath pattern as a script gives it: itself, or by the id of its entry; undefined where the catalogue knows no such breath. */
export function breathPatternOf(
  given: string | BreathPattern | undefined,
  poses: ReadonlyMap<string, Pose>,
): BreathPattern | undefined {
  return typeof given === 'string' ? poses.get(given)?.pattern : given
}
