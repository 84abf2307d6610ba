import { createI18n } from 'vue-i18n'
import { en } from './en.ts'

/** The words of the first screen in one language; dates are written day first, hours in 24. */
export function createWords() {
  return createI18n({
    legacy: false,
    locale: 'en',
    fallbackLocale: 'en',
    messages: { en },
    missing: (_locale, key) => {
      if (import.meta.env.DEV) throw new Error(`There is no message ${key}`)
    },
  })
}

/** Adds the words of the other screens. */
export function addWords(words: ReturnType<typeof createWords>, { enLater }: { readonly enLater: object }): void {
  words.global.mergeLocaleMessage('en', enLater)
}
