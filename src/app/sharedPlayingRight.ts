import type { OpenPages, PlayingRight } from '../core/playback/openPages.ts'

/** The right of this page to play, shared by its playbacks: a session that is started anew never stands in its own way. */
export interface SharedPlayingRight {
  /**
   * Resolves to whether this page may play; `onLost` then calls back, and stands for the playback, until it is given back.
   * With `takeOver` the page that plays has to stop. Never rejects.
   */
  take(onLost: () => void, takeOver: boolean): Promise<boolean>
  give(onLost: () => void): void
}

/** A right that no playback holds yet. Requests are queued, so that releasing and claiming again cannot overtake each other. */
export function createSharedPlayingRight(pages: Pick<OpenPages, 'claimPlaying'>): SharedPlayingRight {
  const holders = new Set<() => void>()
  let right: PlayingRight | null = null
  let last: Promise<unknown> = Promise.resolve()

  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work)
    last = done
    return done
  }

  function lose(): void {
    right = null
    const losers = [...holders]
    holders.clear()
    losers.forEach((onLost) => onLost())
  }

  return {
    take(onLost, takeOver) {
      holders.add(onLost)
      return inOrder(async () => {
        if (right || !holders.has(onLost)) return right !== null
        right = await pages.claimPlaying({ takeOver, onLost: lose })
        if (!right) holders.delete(onLost)
        return right !== null
      })
    },
    give(onLost) {
      holders.delete(onLost)
      void inOrder(async () => {
        if (holders.size > 0 || !right) return
        const released = right
        right = null
        await released.release()
      })
    },
  }
}
