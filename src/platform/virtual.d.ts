/** Content that the build puts into the app (`scripts/vite/sessionIndex.ts`). */
declare module 'virtual:sessions' {
  export const summaries: readonly import('../core/session/sessionSource.ts').SessionSummary[]
}

declare module 'virtual:session-loaders' {
  /** Each loads the text of a script as an unknown value. */
  export const loaders: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>
}

declare module 'virtual:sound-lengths' {
  /** JSON of `SoundLengths`. */
  const lengths: string
  export default lengths
}
