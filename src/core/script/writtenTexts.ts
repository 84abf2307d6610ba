import type { SessionScript, Step } from './script.ts'

/** A text of a script and its pointer. */
export interface WrittenText {
  readonly path: string
  readonly text: string
}

/** What the author wrote to be spoken, each line once. */
export function spokenTexts(script: SessionScript): readonly WrittenText[] {
  return textsOfSteps(script.steps, '/steps').filter(({ path }) => path.endsWith('/text'))
}

/** What the author wrote to be read or heard; `evidence` is not among it. */
export function allTexts(script: SessionScript): readonly WrittenText[] {
  return [...headTexts(script), ...textsOfSteps(script.steps, '/steps')]
}

function headTexts({ title, summary, note }: SessionScript): readonly WrittenText[] {
  return [
    { path: '/title', text: title },
    { path: '/summary', text: summary },
    { path: '/note', text: note ?? '' },
  ]
}

function textsOfSteps(steps: readonly Step[], path: string): readonly WrittenText[] {
  return steps.flatMap((step, at) => textsOfStep(step, `${path}/${at}`))
}

function textsOfStep(step: Step, path: string): readonly WrittenText[] {
  switch (step.kind) {
    case 'section':
      return [{ path: `${path}/title`, text: step.title }]
    case 'say':
      return [{ path: `${path}/text`, text: step.text }]
    case 'repeat':
      return textsOfSteps(step.steps, `${path}/steps`)
    case 'hold':
    case 'flow':
    case 'breathe':
    case 'rest':
      return (step.say ?? []).map(({ text }, at) => ({ path: `${path}/say/${at}/text`, text }))
  }
}
