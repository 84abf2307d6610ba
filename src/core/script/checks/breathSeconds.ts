import { breathPatternOf } from '../../catalogue/breathPattern.ts'
import type { Pose } from '../../catalogue/catalogue.ts'
import type { Draft, DraftStep } from '../draft.ts'
import type { Seconds } from '../../time.ts'

/** Seconds of one breath in a step, by its own pattern or else the script's; null if that is invalid. */
export function breathSeconds(step: DraftStep, draft: Draft, poses: ReadonlyMap<string, Pose>): Seconds | null {
  const reference = step.keys.includes('pattern') ? step.fields.pattern : defaultPattern(draft)
  const pattern = breathPatternOf(reference, poses)
  if (!pattern) return null
  return Number((pattern.inhale + pattern.holdIn + pattern.exhale + pattern.holdOut).toFixed(3))
}

function defaultPattern(draft: Draft) {
  return Object.hasOwn(draft.document, 'breath') ? draft.fields.breath : 'extended-exhale'
}
