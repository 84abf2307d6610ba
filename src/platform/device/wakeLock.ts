/**
 * Keeps the screen on while a session plays (https://w3c.github.io/screen-wake-lock/). The browser takes the lock away from a
 * hidden page, so it is asked for anew when the page is seen again. A session goes on all the same without it.
 */

import { tryRead } from '../../core/tryRead.ts'

export interface WakeLockHold {
  readonly isSupported: boolean
  /** Keeps the screen on from now on; calling it again changes nothing. */
  hold(): void
  /** Lets the screen turn off as the device likes. */
  release(): void
}

export interface WakeLockWorld {
  /** Null where the browser has none. */
  readonly wakeLock?: Pick<WakeLock, 'request'> | null
  readonly page?: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
}

/** A wake lock that nobody holds yet. */
export function createWakeLock({ wakeLock = browserWakeLock(), page = document }: WakeLockWorld = {}): WakeLockHold {
  let isHeld = false
  let isAsking = false
  let lock: WakeLockSentinel | null = null

  const isWanted = () => isHeld && page.visibilityState === 'visible'

  /** Never throws at once, whatever the browser does. */
  const request = async () => wakeLock?.request('screen')

  async function ask(): Promise<void> {
    if (!isWanted() || isAsking || lock?.released === false) return
    isAsking = true
    // Refused on a low battery, for one: the session goes on without it.
    const granted = (await request().catch(() => null)) ?? null
    isAsking = false
    if (granted) keep(granted)
  }

  function keep(granted: WakeLockSentinel): void {
    lock = granted
    if (!isHeld) return letGo()
    // A low battery takes the lock from a page that is seen; one more request finds out whether it is gone for good.
    granted.addEventListener('release', ask, { once: true })
  }

  function letGo(): void {
    lock?.removeEventListener('release', ask)
    // What cannot be released is gone already.
    lock?.release().catch(() => undefined)
    lock = null
  }

  return {
    isSupported: wakeLock !== null,
    hold() {
      if (isHeld) return
      isHeld = true
      page.addEventListener('visibilitychange', ask)
      void ask()
    },
    release() {
      if (!isHeld) return
      isHeld = false
      page.removeEventListener('visibilitychange', ask)
      letGo()
    },
  }
}

/** Browsers have it since Chrome 84, Safari 16.4 and Firefox 126, and on secure pages only (timing reference §1.2). */
function browserWakeLock(): WakeLock | null {
  return tryRead(() => navigator.wakeLock as WakeLock | undefined) ?? null
}
