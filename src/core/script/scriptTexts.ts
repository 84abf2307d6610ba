import type { SessionScript, Step } from './script.ts'

/** A text in a script and its JSON Pointer. */
export interface ScriptText {
  readonly path: string
  readonly text: string
}

/** The lines that the author wrote to be spoken, each once. */
export function spokenTexts(script: SessionScript): readonly ScriptText[] {
  return textsOfSteps(script.steps, '/steps').filter(({ path }) => path.endsWith('/text'))
}

/** The texts that the author wrote to be read or heard, without `evidence`. */
export function allTexts(script: SessionScript): readonly ScriptText[] {
  return [...headerTexts(script), ...textsOfSteps(script.steps, '/steps')]
}

function headerTexts({ title, summary, note }: SessionScript): readonly ScriptText[] {
  return [
    { path: '/title', text: title },
    { path: '/summary', text: summary },
    { path: '/note', text: note ?? '' },
  ]
}

function textsOfSteps(steps: readonly Step[], path: string): readonly ScriptText[] {
  return steps.flatMap((step, index) => textsOfStep(step, `${path}/${index}`))
}

function textsOfStep(step: Step, path: string): readonly ScriptText[] {
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
      return (step.say ?? []).map(({ text }, index) => ({ path: `${path}/say/${index}/text`, text }))
  }
}
