import { after } from './en/after.ts'
import { missing } from './en/missing.ts'
import { player } from './en/player.ts'
import { practice } from './en/practice.ts'
import { session } from './en/session.ts'
import { library } from './en/library.ts'
import { kind, prop, side } from './en/sessionTerms.ts'
import { settings } from './en/settings.ts'
import { sound } from './en/sound.ts'

/** The English words of all screens but the first: they come in a file of their own, with the first of these screens. */
export const enLater = {
  kind,
  prop,
  side,
  library,
  session,
  sound,
  settings,
  player,
  after,
  practice,
  missing,
} as const
