import { computed, type WritableComputedRef } from 'vue'
import { BACK_REGIONS, type BackRegion } from '../../core/catalogue/backRegions.ts'
import { TODAY_KEY } from '../../core/storedNames.ts'
import { useRemembered } from '../../ui/useRemembered.ts'

export const MINUTES_OFFERED = [3, 5, 10, 20, 30] as const
export type MinutesOffered = (typeof MINUTES_OFFERED)[number]

export interface TodayChoices {
  readonly regions: WritableComputedRef<readonly BackRegion[]>
  readonly minutes: WritableComputedRef<MinutesOffered>
}

interface Remembered {
  readonly regions: readonly BackRegion[]
  readonly minutes: MinutesOffered
}

/** Where and how long: remembered from visit to visit. How much is asked anew each time (`usePainStore`). */
export function useTodayChoices(): TodayChoices {
  const remembered = useRemembered(TODAY_KEY, parseChoices)
  const change = (part: Partial<Remembered>) => (remembered.value = { ...remembered.value, ...part })

  return {
    regions: computed({ get: () => remembered.value.regions, set: (regions) => change({ regions }) }),
    minutes: computed({ get: () => remembered.value.minutes, set: (minutes) => change({ minutes }) }),
  }
}

function parseChoices(stored: unknown): Remembered {
  const fields = typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : {}
  const chosen: readonly unknown[] = Array.isArray(fields['regions']) ? fields['regions'] : []
  return {
    regions: BACK_REGIONS.filter((region) => chosen.includes(region)),
    minutes: MINUTES_OFFERED.find((minutes) => minutes === fields['minutes']) ?? 10,
  }
}
