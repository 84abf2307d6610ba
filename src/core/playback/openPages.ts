/** What the pages of the app that are open on this device know of each other. */
export interface OpenPages {
  /** Marks a practice as under way in this page until it is released or the page is gone; null where nobody could tell. */
  hold(practiceId: string): (() => void) | null
  /** Ids of the practices under way in any open page; null where the browser cannot tell. Never rejects. */
  underWay(): Promise<ReadonlySet<string> | null>
  /**
   * Claims the right to play, which one page has at a time; a page that is gone or frozen does not keep it. Resolves to null
   * where another page plays. Never rejects: where no page can know of another, each has the right.
   */
  claimPlaying(claim: PlayingClaim): Promise<PlayingRight | null>
}

export interface PlayingClaim {
  /** Takes the right away from the page that has it. */
  readonly takeOver: boolean
  /** Calls back when another page has taken the right over. */
  readonly onLost: () => void
}

export interface PlayingRight {
  /** Resolves once another page can have it. */
  release(): Promise<void>
}
