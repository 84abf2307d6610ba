import { computed, type WritableComputedRef } from 'vue'
import { defaultSettings } from '../../core/practice/defaultSettings.ts'
import { dayOfMoment } from '../../core/practice/practiceDay.ts'
import type { Moment } from '../../core/practice/practiceLog.ts'
import type { Region } from '../../core/session/catalogue.ts'
import { useRemembered } from '../../ui/useRemembered.ts'

/** The regions of the drawn back, from the top down. */
export const backRegions = ['neck', 'upper', 'mid', 'lower'] as const satisfies readonly Region[]
export type BackRegion = (typeof backRegions)[number]

export const minutesOffered = [3, 5, 10, 20, 30] as const
export type MinutesOffered = (typeof minutesOffered)[number]

export interface TodayChoices {
  readonly regions: WritableComputedRef<readonly BackRegion[]>
  /** 0–10; null until it is said, and again on the next day: yesterday's pain says nothing about today. */
  readonly pain: WritableComputedRef<number | null>
  readonly minutes: WritableComputedRef<MinutesOffered>
}

interface Remembered {
  readonly regions: readonly BackRegion[]
  readonly minutes: MinutesOffered
  readonly pain: number | null
  /** The day on which the pain was said. */
  readonly day: string
}

/** Where, how much and how long: remembered from visit to visit. */
export function useTodayChoices(now: () => Moment): TodayChoices {
  const today = () => dayOfMoment(now(), defaultSettings.dayStart)
  const remembered = useRemembered('meru.today', (stored) => parseChoices(stored, today()))
  const change = (part: Partial<Remembered>) => (remembered.value = { ...remembered.value, ...part })

  return {
    regions: computed({ get: () => remembered.value.regions, set: (regions) => change({ regions }) }),
    pain: computed({ get: () => remembered.value.pain, set: (pain) => change({ pain, day: today() }) }),
    minutes: computed({ get: () => remembered.value.minutes, set: (minutes) => change({ minutes }) }),
  }
}

function parseChoices(stored: unknown, today: string): Remembered {
  const fields = typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : {}
  const chosen: readonly unknown[] = Array.isArray(fields['regions']) ? fields['regions'] : []
  return {
    regions: backRegions.filter((region) => chosen.includes(region)),
    minutes: minutesOffered.find((minutes) => minutes === fields['minutes']) ?? 10,
    pain: fields['day'] === today ? parsePain(fields['pain']) : null,
    day: today,
  }
}

const parsePain = (stored: unknown) =>
  typeof stored === 'number' && Number.isInteger(stored) && stored >= 0 && stored <= 10 ? stored : null
