/**
 * The register of everything that Meru stores or shares on a device under a name: keys, caches, the database and its tables, and
 * the locks and the channel between open pages. Whoever opens one takes its name from here, and whoever erases or backs up
 * everything reads `STORED_NAMES`. It lies in core because screens, picture and platform may all import core. A name never changes:
 * people's data lies under it.
 */

export const SOUND_KEY = 'meru.sound'
export const PAIN_KEY = 'meru.pain'
export const FIGURE_KEY = 'meru.figure'
export const TODAY_KEY = 'meru.today'
export const STREAK_HIDDEN_KEY = 'meru.run-hidden'
export const ERRORS_KEY = 'meru.errors'

export const DATABASE = 'meru'
export const LOG_TABLE = 'log'
export const JOURNAL_TABLE = 'journal'
export const SETTINGS_TABLE = 'settings'

export const SOUND_CACHE = 'meru-audio'
export const STILL_CACHE = 'meru-stills'
/** Workbox adds its version and the address of the app. */
export const PRECACHE_PREFIX = 'workbox-precache'

export const PLAYING_LOCK = 'meru-playing'
/** The id of the practice follows. */
export const PRACTICE_LOCK_PREFIX = 'meru-practice:'
export const PAGES_CHANNEL = 'meru-pages'

/** Where the browser has it. Locks and channels end with their pages; everything else stays until it is erased. */
type StoredKind = 'localStorage' | 'sessionStorage' | 'database' | 'table' | 'cache' | 'lock' | 'channel'

/** One name of the register. */
export interface StoredName {
  readonly kind: StoredKind
  /** The whole name, or how it begins. */
  readonly name: string
  readonly isPrefix?: true
  readonly holds: string
  /** The day on which it came into the app. */
  readonly since: string
}

/**
 * Every name with what it holds. The page's first script stands by itself and can import nothing: it writes its key out.
 *
 * @internal Until erasing and backing up read it, only a test does.
 */
export const STORED_NAMES: readonly StoredName[] = [
  {
    kind: 'localStorage',
    name: SOUND_KEY,
    holds: 'voice, volumes, pace, vibration: the choices of how a session sounds',
    since: '2026-11-24',
  },
  {
    kind: 'localStorage',
    name: PAIN_KEY,
    holds: 'the newest answer on pain, and when it was given',
    since: '2026-11-28',
  },
  { kind: 'localStorage', name: FIGURE_KEY, holds: 'how the drawn person looks', since: '2026-11-24' },
  {
    kind: 'localStorage',
    name: TODAY_KEY,
    holds: 'where the back hurts and how many minutes there are',
    since: '2026-11-24',
  },
  { kind: 'localStorage', name: STREAK_HIDDEN_KEY, holds: 'whether the streak is hidden', since: '2026-11-24' },
  {
    kind: 'localStorage',
    name: ERRORS_KEY,
    holds: 'what went wrong lately: code, time, screen; at most 20 errors',
    since: '2026-11-28',
  },
  {
    kind: 'sessionStorage',
    name: 'meru-reloads',
    holds: 'how often a page that did not start has loaded itself again',
    since: '2026-11-28',
  },
  { kind: 'database', name: DATABASE, holds: 'the record of practice: the tables below', since: '2026-11-24' },
  { kind: 'table', name: LOG_TABLE, holds: 'the log: practices, feelings, notes, rests, voids', since: '2026-11-24' },
  { kind: 'table', name: JOURNAL_TABLE, holds: 'practices under way, one row each', since: '2026-11-24' },
  {
    kind: 'table',
    name: SETTINGS_TABLE,
    holds: 'nothing: made by the first version and never written',
    since: '2026-11-24',
  },
  { kind: 'cache', name: SOUND_CACHE, holds: 'the sounds of started sessions', since: '2026-11-24' },
  { kind: 'cache', name: STILL_CACHE, holds: 'pictures of the person, drawn on this device', since: '2026-11-24' },
  {
    kind: 'cache',
    name: PRECACHE_PREFIX,
    isPrefix: true,
    holds: 'the files of the app, by the service worker',
    since: '2026-11-24',
  },
  { kind: 'lock', name: PLAYING_LOCK, holds: 'which open page may play', since: '2026-11-28' },
  {
    kind: 'lock',
    name: PRACTICE_LOCK_PREFIX,
    isPrefix: true,
    holds: 'that the page of a practice is still open',
    since: '2026-11-28',
  },
  {
    kind: 'channel',
    name: PAGES_CHANNEL,
    holds: 'the same two, asked between pages where there are no locks',
    since: '2026-11-28',
  },
]
