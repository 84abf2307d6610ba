import type { Seconds } from '../time.ts'

/**
 * Seconds that a sentence takes, whichever of the built-in voices speaks it in this language (BCP 47 tag; by default the
 * catalogue's); undefined without a clip.
 */
export type ClipSeconds = (text: string, lang?: string) => Seconds | undefined
