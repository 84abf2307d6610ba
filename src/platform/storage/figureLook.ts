import { readFigureLook } from '../../core/person/readFigureLook.ts'
import type { FigureLookStore } from '../../core/person/figureLook.ts'
import { FIGURE_KEY } from '../../core/storedNames.ts'
import { createStoredSettings } from './storedSettings.ts'

/** The look of the drawn person on this device. What was stored and cannot be read counts as the default. */
export const createFigureLook = (storage?: Storage): FigureLookStore =>
  createStoredSettings(FIGURE_KEY, readFigureLook, storage)
