import type { Pose } from '../../catalogue/catalogue.ts'
import type { Draft, DraftStep } from '../draft.ts'
import type { Seconds } from '../../time.ts'

/** Seconds of one breath in a step: by its own pattern, else by the script's; null where that is wrong. */
export function breathSeconds(step: DraftStep, draft: Draft, poses: ReadonlyMap<string, Pose>): Seconds | null {
  const named = step.keys.includes('pattern') ? step.fields.pattern : breathOfScript(draft)
  const pattern = typeof named === 'string' ? poses.get(named)?.pattern : named
  if (!pattern) return null
  return Number((pattern.inhale + pattern.holdIn + pattern.exhale + pattern.holdOut).toFixed(3))
}

function breathOfScript(draft: Draft) {
  return Object.hasOwn(draft.document, 'breath') ? draft.fields.breath : 'extended-exhale'
}
