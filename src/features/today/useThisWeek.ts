import { shallowRef, watch, type ShallowRef } from 'vue'
import { DEFAULT_PRACTICE_SETTINGS } from '../../core/practice/defaultSettings.ts'
import { lazyImport } from '../../core/lazyImport.ts'
import { afterPaint } from '../../ui/afterPaint.ts'
import type { Services } from '../shared/services.ts'
import { useWallClock } from '../shared/useWallClock.ts'
import type { ThisWeek } from './thisWeek.ts'

const weekModule = lazyImport(() => import('./thisWeek.ts'))
const reportModule = lazyImport(() => import('../../core/practice/practiceReport.ts'))

/** A week began at most seven days ago, and no two clocks of the world are more than 26 hours apart; in milliseconds. */
const BEARING_ON_THIS_WEEK = 9 * 86_400_000

/**
 * The week of today, once it is known; read again when the day or the log may have changed. The log and its judge are loaded
 * after the first paint, for they are no part of it.
 */
export function useThisWeek(services: Services): Readonly<ShallowRef<ThisWeek | null>> {
  const week = shallowRef<ThisWeek | null>(null)
  const { reading } = useWallClock()

  async function load(turn: string): Promise<void> {
    await afterPaint()
    const since = services.now().at - BEARING_ON_THIS_WEEK
    const [{ thisWeek }, { practiceReport }, log] = await Promise.all([
      weekModule(),
      reportModule(),
      services.loadLogSince(since),
    ])
    if (turn !== reading.value) return
    const report = practiceReport(log, DEFAULT_PRACTICE_SETTINGS, services.now())
    week.value = thisWeek(report, DEFAULT_PRACTICE_SETTINGS.weeklyTarget)
  }

  // Without its log Today still leads to the mat; the page of practice says what is wrong.
  watch(reading, (turn) => void load(turn).catch(() => undefined), { immediate: true })
  return week
}
