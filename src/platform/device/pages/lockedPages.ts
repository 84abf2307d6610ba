import type { OpenPages, PlayingClaim, PlayingRight } from '../../../core/playback/openPages.ts'
import { PLAYING_LOCK, PRACTICE_LOCK_PREFIX } from '../../../core/storedNames.ts'

/** The open pages by the Web Locks they hold. A lock ends with its page, however that ends. */
export function createLockedPages(locks: LockManager): OpenPages {
  return {
    hold(practiceId) {
      const { until, settle } = held()
      // A browser that refuses the lock leaves the page on its own.
      locks.request(PRACTICE_LOCK_PREFIX + practiceId, () => until).catch(() => undefined)
      return settle
    },
    async underWay() {
      try {
        const { held = [], pending = [] } = await locks.query()
        const names = [...held, ...pending].map(({ name = '' }) => name)
        return new Set(
          names
            .filter((name) => name.startsWith(PRACTICE_LOCK_PREFIX))
            .map((name) => name.slice(PRACTICE_LOCK_PREFIX.length)),
        )
      } catch {
        // Null says that it is not known.
        return null
      }
    },
    claimPlaying: (claim) => claimLock(locks, claim),
  }
}

/** A browser that refuses the lock itself, as with cookies blocked, leaves every page on its own: it may play. */
function claimLock(locks: LockManager, { takeOver, onLost }: PlayingClaim): Promise<PlayingRight | null> {
  return new Promise((resolve) => {
    const { until, settle } = held()
    let state: 'asking' | 'granted' | 'released' = 'asking'
    const request = locks.request(PLAYING_LOCK, takeOver ? { steal: true } : { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null)
      state = 'granted'
      resolve({ release })
      return until
    })
    request.catch(() => {
      if (state === 'granted') onLost()
      else resolve({ release })
    })

    async function release(): Promise<void> {
      state = 'released'
      settle()
      // It rejects where the lock was stolen, which `onLost` has heard.
      await request.catch(() => undefined)
    }
  })
}

/** A promise to hold a lock by, and the way to let it go. */
function held(): { readonly until: Promise<void>; readonly settle: () => void } {
  let settle: () => void = () => undefined
  const until = new Promise<void>((resolve) => (settle = resolve))
  return { until, settle }
}
