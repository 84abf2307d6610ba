import type { OpenPages } from '../../../core/playback/openPages.ts'

/** A page that knows of no other: it may always play, and nobody can tell what is under way. */
export const alonePages: OpenPages = {
  hold: () => null,
  underWay: async () => null,
  claimPlaying: async () => ({ release: async () => undefined }),
}
