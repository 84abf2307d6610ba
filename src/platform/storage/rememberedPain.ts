import type { RememberedPainStore } from '../../core/practice/painAnswer.ts'
import { readRememberedPain } from '../../core/practice/painAnswer.ts'
import { PAIN_KEY } from '../../core/storedNames.ts'
import { createStoredSettings } from './storedSettings.ts'

/** What was said of the pain last on this device. What was stored and cannot be read counts as nothing said. */
export const createRememberedPain = (storage?: Storage): RememberedPainStore =>
  createStoredSettings(PAIN_KEY, readRememberedPain, storage)
