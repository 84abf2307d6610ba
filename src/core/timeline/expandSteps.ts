import type { PosedStep, SayStep, SessionScript, Step } from '../script/script.ts'

/** One pass through a timed step: repeats are unrolled, sections are gone. */
export interface ExpandedStep<S extends PosedStep | SayStep = PosedStep | SayStep> {
  readonly step: S
  /** Index in the script's `steps`; inside a repeat that of the outermost one. */
  readonly index: number
  /** JSON Pointer of the step. */
  readonly path: string
}

/** Lists the timed steps in the order in which they are met. The script's limits keep the list at 2000 at most. */
export function expandSteps(script: SessionScript): readonly ExpandedStep[] {
  return script.steps.flatMap((step, index) => stepsOf(step, index, `/steps/${index}`))
}

function stepsOf(step: Step, index: number, path: string): readonly ExpandedStep[] {
  switch (step.kind) {
    case 'section':
      return []
    case 'repeat': {
      const pass = step.steps.flatMap((inner, at) => stepsOf(inner, index, `${path}/steps/${at}`))
      return Array.from({ length: step.times }, () => pass).flat()
    }
    case 'hold':
    case 'flow':
    case 'breathe':
    case 'rest':
    case 'say':
      return [{ step, index, path }]
  }
}
