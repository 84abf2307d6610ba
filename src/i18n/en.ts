import { after } from './en/after.ts'
import { action, app, fault, screen } from './en/frame.ts'
import { pain } from './en/pain.ts'
import { player } from './en/player.ts'
import { practice } from './en/practice.ts'
import { session } from './en/session.ts'
import { sessions } from './en/sessions.ts'
import { settings } from './en/settings.ts'
import { sound } from './en/sound.ts'
import { storage } from './en/storage.ts'
import { kind, position, prop, propShort, region, regionIn, side } from './en/terms.ts'
import { time, weekday } from './en/time.ts'
import { today } from './en/today.ts'

/** Every English word of the screens. Short, kind and concrete; nothing is promised, nobody is blamed. */
export const en = {
  app,
  screen,
  action,
  fault,
  region,
  regionIn,
  kind,
  position,
  prop,
  propShort,
  side,
  time,
  pain,
  today,
  weekday,
  sessions,
  session,
  sound,
  settings,
  player,
  after,
  practice,
  storage,
} as const
