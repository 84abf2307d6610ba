/** What has to be known before a session starts that is not in the language of the recorded voices. */
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { APP_LANGUAGE, isSameLanguage } from '../core/script/language.ts'
import { languageName } from './languageName.ts'

/**
 * Says in which language (BCP 47 tag) a session is and whether this device speaks it; null for one that the recorded voices
 * speak, and until the device has answered.
 */
export function useLanguageNote(
  lang: () => string,
  canSpeak: (lang: string) => Promise<boolean>,
): ComputedRef<string | null> {
  const { t } = useI18n()
  const isSpoken = shallowRef<boolean | null>(null)

  watch(
    lang,
    async (asked) => {
      isSpoken.value = null
      if (isSameLanguage(asked, APP_LANGUAGE)) return
      const answer = await canSpeak(asked)
      if (lang() === asked) isSpoken.value = answer
    },
    { immediate: true },
  )

  return computed(() => {
    if (isSpoken.value === null) return null
    return t(`session.language.${isSpoken.value ? 'spoken' : 'unspoken'}`, { language: languageName(lang()) })
  })
}
