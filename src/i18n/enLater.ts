import { after } from './en/after.ts'
import { player } from './en/player.ts'
import { practice } from './en/practice.ts'
import { session } from './en/session.ts'
import { sessions } from './en/sessions.ts'
import { kind, prop, side } from './en/sessionTerms.ts'
import { settings } from './en/settings.ts'
import { sound } from './en/sound.ts'

/** The English words of all screens but the first: they come in a file of their own, with the first of these screens. */
export const enLater = { kind, prop, side, sessions, session, sound, settings, player, after, practice } as const
