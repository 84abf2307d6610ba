import type { Catalogue } from '../catalogue/catalogue.ts'
import type { SessionScript } from '../script/script.ts'
import { planSpeech } from './planSpeech.ts'
import { resolveSteps } from './resolveSteps.ts'
import type { Side } from './timeline.ts'

/**
 * Every sentence that a voice may have to speak in these scripts, each once: whichever side comes first, and also those that
 * are spoken only where there is room, since that depends on the voice.
 */
export function spokenLines(catalogue: Catalogue, scripts: readonly SessionScript[]): readonly string[] {
  const lines = scripts.flatMap((script) =>
    (['right', 'left'] satisfies Side[]).flatMap((firstSide) => linesOf(script, catalogue, firstSide)),
  )
  return [...new Set(lines)]
}

function linesOf(script: SessionScript, catalogue: Catalogue, firstSide: Side): readonly string[] {
  const { restBetweenSets, again } = catalogue.phrases
  return planSpeech(resolveSteps(script, catalogue), catalogue, firstSide).flatMap((speech) => {
    if (!('sides' in speech)) return [speech.resolved.step.text, speech.next]
    const { step } = speech.resolved
    return [
      ...speech.sides.flatMap((side) =>
        [...side.enter, ...side.hold, ...side.leave, ...side.briefLeave, side.next ?? []].flat(),
      ),
      ...(step.say ?? []).map(({ text }) => text),
      ...(step.kind === 'flow' && (step.sets ?? 1) > 1 ? [restBetweenSets, again] : []),
    ]
  })
}
