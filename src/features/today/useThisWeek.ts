import { shallowRef, type ShallowRef } from 'vue'
import { defaultSettings } from '../../core/practice/defaultSettings.ts'
import { afterPaint } from '../../ui/afterPaint.ts'
import type { Services } from '../services.ts'
import type { ThisWeek } from './thisWeek.ts'

/** The week of today, once it is known: the log and its judge are loaded after the first paint, for they are no part of it. */
export function useThisWeek(services: Services): Readonly<ShallowRef<ThisWeek | null>> {
  const week = shallowRef<ThisWeek | null>(null)

  async function load(): Promise<void> {
    await afterPaint()
    const [{ thisWeek }, { practiceReport }, log] = await Promise.all([
      import('./thisWeek.ts'),
      import('../../core/practice/practiceReport.ts'),
      services.loadLog(),
    ])
    const report = practiceReport(log, defaultSettings, services.now())
    week.value = thisWeek(report, defaultSettings.weeklyTarget)
  }

  // Without its log Today still leads to the mat; the page of practice says what is wrong.
  load().catch(() => undefined)
  return week
}
