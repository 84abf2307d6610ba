import { createI18n } from 'vue-i18n'
import { en } from './en.ts'

/** The words of the app in one language; dates are written day first, hours in 24. */
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
