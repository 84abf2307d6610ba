import { cuesOn } from '../../timeline/timeline.ts'
import type { LintedSession, Rule } from '../rule.ts'
import { hasNoSound } from '../ruleMessages.ts'

/** Every background sound and chime of a session is there. */
export const soundRule: Rule = {
  name: 'SOUND',
  severity: 'error',
  audience: 'everyone',
  find: ({ timeline, sounds }: LintedSession) => [
    ...cuesOn(timeline, 'ambience')
      .filter(({ ambience }) => !sounds.ambience.has(ambience))
      .map(({ ambience }) => ({ path: '/ambience', message: hasNoSound(ambience) })),
    ...cuesOn(timeline, 'chime')
      .filter(({ sound }) => !sounds.cues.has(sound))
      .map(({ sound }) => ({ path: '/steps', message: hasNoSound(sound) })),
  ],
}
