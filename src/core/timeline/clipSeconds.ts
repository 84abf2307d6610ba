import type { Seconds } from '../time.ts'

/** Seconds that a sentence takes, whichever of the built-in voices speaks it; undefined without a clip. */
export type ClipSeconds = (text: string) => Seconds | undefined
