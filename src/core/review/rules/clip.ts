import { cuesOn } from '../../timeline/timeline.ts'
import type { LintedSession, Rule } from '../rule.ts'
import { hasNoClips } from '../ruleMessages.ts'

/** Every line of a session is recorded. Only a warning, since the recording comes after the writing; `audio:check` insists. */
export const clipRule: Rule = {
  name: 'CLIP',
  severity: 'warning',
  audience: 'shipped',
  find: ({ timeline, sounds }: LintedSession) => {
    const lines = [...new Set(cuesOn(timeline, 'voice').map(({ text }) => text))]
    const missing = lines.filter((line) => !sounds.hasClip(line)).length
    return missing === 0 ? [] : [{ path: '/steps', message: hasNoClips(missing, lines.length) }]
  },
}
