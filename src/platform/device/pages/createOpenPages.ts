import type { OpenPages } from '../../../core/playback/openPages.ts'
import { PAGES_CHANNEL } from '../../../core/storedNames.ts'
import { newId } from '../newId.ts'
import { tryRead } from '../../../core/tryRead.ts'
import { alonePages } from './alonePages.ts'
import { createLockedPages } from './lockedPages.ts'
import { createRollCall } from './rollCall.ts'

/**
 * The open pages of the app: by Web Locks, which the browser releases with a page that dies; over plain http, where there are
 * none, by asking on a channel; and where there is neither, every page is on its own.
 */
export function createOpenPages(): OpenPages {
  // Not every browser has what its types promise.
  const locks = tryRead(() => navigator.locks as LockManager | undefined)
  if (locks) return createLockedPages(locks)
  const channel = tryRead(() => new BroadcastChannel(PAGES_CHANNEL))
  return channel ? createRollCall({ channel, pageId: newId(), patience }) : alonePages
}

/** A page that lives answers well within this; one that is frozen or gone never does. */
const patience = () => new Promise<void>((resolve) => setTimeout(resolve, 400))
