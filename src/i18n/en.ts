import { action, app, fault, screen } from './en/frame.ts'
import { pain } from './en/pain.ts'
import { storage } from './en/storage.ts'
import { position, propShort, region, regionIn } from './en/terms.ts'
import { time, weekday } from './en/time.ts'
import { today } from './en/today.ts'

/**
 * The English words of the first screen and of what stands around every screen; those of the others are in `enLater.ts`.
 * Short, kind and concrete; nothing is promised, nobody is blamed.
 */
export const en = {
  app,
  screen,
  action,
  fault,
  region,
  regionIn,
  position,
  propShort,
  time,
  pain,
  today,
  weekday,
  storage,
} as const
