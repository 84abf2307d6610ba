import { useI18n } from 'vue-i18n'
import type { Seconds } from '../core/time.ts'

export interface PhraseWords {
  /** "8 minutes": to the nearest minute, at least one; "under a minute" below 30 s. */
  minutes(seconds: Seconds): string
  /** As `minutes`, but 1:42 is "1 minute": two minutes make a day of practice, and it did not come to that yet. */
  practised(seconds: Seconds): string
  /** "2 minutes 10 seconds": whole, for the ear. */
  duration(seconds: Seconds): string
  /** "3 minutes", rounded up, so that it reaches "under a minute" only in the last one. */
  remaining(seconds: Seconds): string
  /** "a, b and c" */
  list(words: readonly string[]): string
}

/** Lengths of time and lists in words. */
export function usePhrases(): PhraseWords {
  const { t } = useI18n()
  const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })

  const minutes = (seconds: Seconds) =>
    seconds < 30 ? t('time.underMinute') : t('time.minutes', Math.max(1, Math.round(seconds / 60)))

  const practised = (seconds: Seconds) =>
    seconds < 120 ? t(seconds < 60 ? 'time.underMinute' : 'time.minutes', 1) : minutes(seconds)

  const duration = (seconds: Seconds) => {
    const whole = Math.round(Math.max(0, seconds))
    const [full, rest] = [Math.floor(whole / 60), whole % 60]
    if (full === 0) return t('time.seconds', rest)
    if (rest === 0) return t('time.minutes', full)
    return t('time.minutesAndSeconds', { minutes: t('time.minutes', full), seconds: t('time.seconds', rest) })
  }

  const remaining = (seconds: Seconds) =>
    seconds <= 60 ? t('time.underMinute') : t('time.minutes', Math.ceil(seconds / 60))

  return { minutes, practised, duration, remaining, list: (words) => lists.format(words) }
}
