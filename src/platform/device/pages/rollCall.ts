/**
 * The open pages where there are no locks, as over plain http: whoever wants to know asks on a channel, and who lives answers.
 * A page that is gone or frozen does not answer, so nothing has to beat and nothing can go stale.
 */
import type { OpenPages, PlayingClaim, PlayingRight } from '../../../core/playback/openPages.ts'

/** The part of a `BroadcastChannel` that is used. */
export interface PageChannel {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}

type PageMessage =
  | { readonly type: 'who-plays'; readonly from: string }
  | { readonly type: 'i-play'; readonly to: string }
  | { readonly type: 'has-right' }
  | { readonly type: 'what-is-under-way'; readonly from: string }
  | { readonly type: 'under-way'; readonly to: string; readonly practiceIds: readonly string[] }

export interface RollCallOptions {
  readonly channel: PageChannel
  /** Unlike that of any other page; of two that claim at once the lesser has the right. */
  readonly pageId: string
  /** Resolves when a page that lives would have answered. */
  readonly patience: () => Promise<void>
}

/** The open pages as they answer each other. */
export function createRollCall({ channel, pageId, patience }: RollCallOptions): OpenPages {
  const practices = new Set<string>()
  const answered = new Set<string>()
  let isClaiming = false
  let claim: PlayingClaim | null = null
  let refuse: () => void = () => undefined

  const post = (message: PageMessage) => channel.postMessage(message)

  channel.addEventListener('message', ({ data }) => {
    // Only pages of this app speak on the channel, but perhaps of another version.
    const message = data as PageMessage
    if (message.type === 'who-plays') {
      if (claim || (isClaiming && pageId < message.from)) post({ type: 'i-play', to: message.from })
    } else if (message.type === 'i-play') {
      if (message.to === pageId) refuse()
    } else if (message.type === 'has-right') {
      const lost = claim
      claim = null
      lost?.onLost()
    } else if (message.type === 'what-is-under-way') {
      post({ type: 'under-way', to: message.from, practiceIds: [...practices] })
    } else if (message.to === pageId) message.practiceIds.forEach((id) => answered.add(id))
  })

  async function isFree(): Promise<boolean> {
    isClaiming = true
    const isRefused = new Promise<false>((resolve) => (refuse = () => resolve(false)))
    post({ type: 'who-plays', from: pageId })
    const answer = await Promise.race([isRefused, patience().then(() => true as const)])
    isClaiming = false
    return answer
  }

  return {
    hold(practiceId) {
      practices.add(practiceId)
      return () => void practices.delete(practiceId)
    },
    async underWay() {
      answered.clear()
      post({ type: 'what-is-under-way', from: pageId })
      await patience()
      return new Set([...practices, ...answered])
    },
    async claimPlaying(wanted): Promise<PlayingRight | null> {
      if (!wanted.takeOver && !(await isFree())) return null
      claim = wanted
      post({ type: 'has-right' })
      return {
        async release() {
          if (claim === wanted) claim = null
        },
      }
    },
  }
}
