/**
 * What went wrong lately on this device: a ring of few entries, oldest out. It says what kind of trouble, when, and on which screen;
 * never a message, a title, a note, an address or anything of a person's health, so that it can be shown to anybody.
 */

/**
 * `mistake`: an error of ours that nobody caught; `promise`: the same in asynchronous work; `screen-lost`: a screen, or a part
 * of one, did not come; `app-not-stored`: the service worker could not store the app; `store-…`: the database, as `StorageProblem`
 * says; `recovery`: a practice of a killed page stays in the journal; `report`: the worker gave no report; the rest are notices
 * of a playback (`PlaybackNotice`).
 */
export const ERROR_CODES = [
  'mistake',
  'promise',
  'screen-lost',
  'app-not-stored',
  'store-refused',
  'store-full',
  'store-unavailable',
  'recovery',
  'report',
  'no-sound',
  'clip-missing',
  'unreachable',
  'voice-awaited',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** The screens by the names of their routes; `elsewhere` is any other address. */
const ERROR_PLACES = ['today', 'library', 'session', 'player', 'after', 'practice', 'settings', 'elsewhere'] as const
export type ErrorPlace = (typeof ERROR_PLACES)[number]

/** One error of the ring. */
export interface LoggedError {
  readonly code: ErrorCode
  /** The class of the error, such as `TypeError`, which tells one mistake from another; empty where nothing was thrown. */
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly place: ErrorPlace
}

/** Entries in the ring: a device in trouble writes the same thing again and again, and nobody reads more. */
const MOST_ERRORS = 20

/** Adds an error; the oldest ones go. A repetition of the newest takes its place, so that one trouble does not push out all others. */
export function addError(errors: readonly LoggedError[], error: LoggedError): readonly LoggedError[] {
  const newest = errors.at(-1)
  const isRepeated = newest?.code === error.code && newest.name === error.name && newest.place === error.place
  return [...(isRepeated ? errors.slice(0, -1) : errors), error].slice(-MOST_ERRORS)
}

/** The class of anything that was thrown; a name that is no plain word may be somebody's text and is left out. */
export function errorName(error: unknown): string {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : null
  return typeof name === 'string' && PLAIN_WORD.test(name) ? name : ''
}

const PLAIN_WORD = /^[A-Z][A-Za-z]{0,39}$/

/** The screen of a path below the app's folder; what follows the first part, such as the id of a practice, is dropped. */
export function placeOf(path: string): ErrorPlace {
  const [first = '', second] = path.replace(/^\//, '').split('/')
  if (first === '') return 'today'
  if (first === 'sessions') return second ? 'session' : 'library'
  if (first === 'play') return 'player'
  return ERROR_PLACES.find((place) => place === first && (place === 'after' || !second)) ?? 'elsewhere'
}

/** Reads a stored ring. What is no error of the ring is left out; never throws. */
export function readErrors(stored: unknown): readonly LoggedError[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((entry: unknown) => readError(entry) ?? []).slice(-MOST_ERRORS)
}

function readError(stored: unknown): LoggedError | null {
  if (typeof stored !== 'object' || stored === null) return null
  const fields = new Map<string, unknown>(Object.entries(stored))
  const code = ERROR_CODES.find((known) => known === fields.get('code'))
  const place = ERROR_PLACES.find((known) => known === fields.get('place'))
  const at = fields.get('at')
  if (!code || !place || typeof at !== 'number' || !isInstant(at)) return null
  return { code, place, at, name: errorName(stored) }
}

/** What a `Date` can express (https://tc39.es/ecma262/#sec-time-values-and-time-range). */
const isInstant = (at: number) => Math.abs(at) <= 8.64e15

/** The ring as text to be sent to somebody: one line an error, newest first, in universal time. */
export function errorsText(errors: readonly LoggedError[]): string {
  return [...errors]
    .reverse()
    .map(({ code, name, at, place }) => `${new Date(at).toISOString()} ${place} ${code} ${name}`.trimEnd())
    .join('\n')
}
