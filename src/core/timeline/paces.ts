/** 1 is as written, 1.2 takes a fifth more time. */
export type Pace = number

/** The paces that can be chosen; within the 0.7–1.3 of clinical reference §4.3. */
export const PACES: readonly Pace[] = [0.85, 1, 1.15, 1.3]
