import type { SoundLengths } from '../../core/sound/clipLengths.ts'
import lengths from 'virtual:sound-lengths'

/** Lengths of all recorded sounds of this build, in seconds. */
export const soundLengths = JSON.parse(lengths) as SoundLengths
