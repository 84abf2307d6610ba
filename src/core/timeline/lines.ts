/** Sentences and the seconds they take. */
import type { ClipSeconds } from './clipSeconds.ts'
import type { Seconds } from '../time.ts'
import type { Side } from './timeline.ts'

/** A sentence on its way to a place on the timeline. */
export interface Line {
  readonly text: string
  readonly seconds: Seconds
}

/** A sentence at its place. */
export interface PlacedLine extends Line {
  readonly startTime: Seconds
  readonly endTime: Seconds
}

/**
 * Seconds a sentence takes: its clip's, else 0.4 s + 0.38 s a word rounded up to 0.1 s (session format, "Time").
 * A sentence about one side takes as long as the same about the other, so that no side and no order of sides is longer.
 */
export function lineSeconds(text: string, clipSeconds: ClipSeconds): Seconds {
  const clip = clipSeconds(text)
  if (clip !== undefined) return Math.max(clip, clipSeconds(mirrored(text)) ?? 0)
  const words = text.trim().split(/\s+/).length
  return Math.ceil((0.4 + 0.38 * words) * 10 - 1e-9) / 10
}

function mirrored(text: string): string {
  return text.replace(/\b(left|right)\b/g, (side) => (side === 'left' ? 'right' : 'left'))
}

/** Fills `{side}` and `{other}` of a sided pose; without a side (the person's choice) it says "easier". */
export function fillSide(text: string, side: Side | null): string {
  const other = side === 'left' ? 'right' : 'left'
  return text.replaceAll('{side}', side ?? 'easier').replaceAll('{other}', side === null ? 'other' : other)
}

/** Length of lines spoken one after the other with `gap` seconds between them; 0 for none. */
export function spanOf(lines: readonly Line[], gap: Seconds): Seconds {
  return lines.reduce((sum, line) => sum + line.seconds, 0) + gap * Math.max(0, lines.length - 1)
}

/** Places lines one after the other from `startTime` on. */
export function placeFrom(startTime: Seconds, lines: readonly Line[], gap: Seconds): readonly PlacedLine[] {
  const placed: PlacedLine[] = []
  let at = startTime
  for (const line of lines) {
    placed.push({ ...line, startTime: at, endTime: at + line.seconds })
    at += line.seconds + gap
  }
  return placed
}
