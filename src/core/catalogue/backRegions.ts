import type { Region } from './catalogue.ts'

/** The regions of the back that a person can choose, from top to bottom. */
export const BACK_REGIONS = ['neck', 'upper', 'mid', 'lower'] as const satisfies readonly Region[]
export type BackRegion = (typeof BACK_REGIONS)[number]
