/**
 * The day and the hour as the screens know them, kept up to date while they stand open: through the night, over the start of
 * the day, into another zone. Every screen that says "today" reads it here and not once when it is opened.
 */
import { computed, onScopeDispose, shallowReadonly, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { DEFAULT_PRACTICE_SETTINGS } from '../../core/practice/defaultSettings.ts'
import { dayOfMoment } from '../../core/practice/practiceDay.ts'
import type { Moment } from '../../core/practice/practiceLog.ts'
import type { LocalDate } from '../../core/time.ts'
import { useServices } from './services.ts'

export interface WallClock {
  /** At most a minute old while the page is seen; for what is written, ask `services.now()` itself. */
  readonly moment: Readonly<ShallowRef<Moment>>
  /** The practice day of now. */
  readonly today: ComputedRef<LocalDate>
  /**
   * Changes with the day, with the hour and whenever the page comes back: what is said of the log is then computed from a
   * fresh reading, for another tab may have written meanwhile, and a run ends at an hour, not at midnight.
   */
  readonly reading: ComputedRef<string>
  /** Looks at the clock now: what has just been said was said by now. */
  refresh(): void
}

const HOUR = 3_600_000

/** The time of day; to be called in a setup or another scope. */
export function useWallClock(): WallClock {
  const { now, watchTime } = useServices()
  const moment = shallowRef(now())
  const returns = shallowRef(0)
  const refresh = () => void (moment.value = now())
  onScopeDispose(
    watchTime((wake) => {
      refresh()
      if (wake === 'return') returns.value += 1
    }),
  )
  const today = computed(() => dayOfMoment(moment.value, DEFAULT_PRACTICE_SETTINGS.dayStart))
  return {
    moment: shallowReadonly(moment),
    today,
    reading: computed(() => `${today.value} ${Math.floor(moment.value.at / HOUR)} ${returns.value}`),
    refresh,
  }
}
