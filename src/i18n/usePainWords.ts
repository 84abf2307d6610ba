import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'

export interface PainWords {
  /** Eleven words, one for each number from 0 to 10. */
  readonly words: ComputedRef<readonly string[]>
  readonly ends: ComputedRef<readonly [string, string]>
}

/** What the numbers of pain mean. */
export function usePainWords(): PainWords {
  const { t } = useI18n()
  return {
    words: computed(() => Array.from({ length: 11 }, (_, pain) => t(`pain.word.${pain}`))),
    ends: computed(() => [t('pain.least'), t('pain.most')] as const),
  }
}
