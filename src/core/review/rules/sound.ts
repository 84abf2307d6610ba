import type { LintedSession, Rule } from '../rule.ts'
import { hasNoSound } from '../ruleMessages.ts'

/** Every background sound and chime of a session is there. */
export const soundRule: Rule = {
  name: 'SOUND',
  severity: 'error',
  audience: 'everyone',
  find: ({ timeline, sounds }: LintedSession) => [
    ...timeline.cues
      .filter(({ track, text }) => track === 'ambience' && !sounds.ambience.has(text))
      .map(({ text }) => ({ path: '/ambience', message: hasNoSound(text) })),
    ...timeline.cues
      .filter(({ track, text }) => track === 'chime' && !sounds.cues.has(text))
      .map(({ text }) => ({ path: '/steps', message: hasNoSound(text) })),
  ],
}
