import type { PracticeSettings } from './practiceReport.ts'

/** Three days a week; a day begins at 04:00 (reliability reference §1.4). The defaults until a person changes them. */
export const DEFAULT_PRACTICE_SETTINGS: PracticeSettings = { weeklyTarget: 3, dayStart: 240 }
