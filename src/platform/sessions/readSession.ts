/** The catalogue and the recorded lines of this build, for what core makes of a script. */
import type { LoadedSession, LoadOptions } from '../../core/session/sessionSource.ts'
import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { prepareSession, readingOf } from '../../core/session/prepareSession.ts'
import { createClipSeconds, longestClipLengths } from '../../core/sound/clipLengths.ts'
import { soundLengths } from './soundLengths.ts'
import poses from '../../../sessions/poses.json'

/** The catalogue of this build, whose tests hold it to its type. */
export const catalogue = poses as unknown as Catalogue
const clipSeconds = createClipSeconds(longestClipLengths(Object.values(soundLengths.voices)))

/** The session of a script; throws with the sentences of its problems. */
export function readSession(document: unknown, options: LoadOptions): LoadedSession {
  const prepared = prepareSession(readingOf(document), { catalogue, clipSeconds }, options)
  if (!('issues' in prepared)) return prepared
  throw new Error(prepared.issues.map(({ path, message }) => `${path} ${message}`).join(' '))
}
