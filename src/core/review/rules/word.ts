import { APP_LANGUAGE, isSameLanguage } from '../../script/language.ts'
import type { LintedSession, Rule } from '../rule.ts'
import { isUnknownWord } from '../ruleMessages.ts'
import { spokenTexts } from '../../script/scriptTexts.ts'

/** No voice is left to guess how a word sounds. Only English has a dictionary here. */
export const wordRule: Rule = {
  name: 'WORD',
  severity: 'error',
  audience: 'shipped',
  find: ({ script, sounds }: LintedSession) =>
    isSameLanguage(script.lang, APP_LANGUAGE)
      ? spokenTexts(script).flatMap(({ path, text }) =>
          sounds
            .unknownWords(text)
            .slice(0, 1)
            .map((unknown) => ({ path, message: isUnknownWord(unknown) })),
        )
      : [],
}
