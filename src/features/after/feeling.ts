import type { FeelingEntry } from '../../core/practice/practiceLog.ts'

export interface AfterAnswer {
  /** 0–10; null where it was not said. */
  readonly pain: number | null
  readonly note: string
}

/**
 * The entry for what is said of a practice now and was not `known` before; null where that is nothing, for an unmoved slider is
 * no answer, and the same answer twice is one. A note that was emptied is written as an empty one, for the newest counts.
 */
export function feelingAbout(
  practiceId: string,
  said: AfterAnswer,
  known: AfterAnswer,
  stamp: { readonly id: string; readonly recordedAt: number },
): FeelingEntry | null {
  const note = said.note.trim()
  const isNewPain = said.pain !== null && said.pain !== known.pain
  const isNewNote = note !== known.note.trim()
  if (!isNewPain && !isNewNote) return null
  return {
    kind: 'feeling',
    ...stamp,
    target: practiceId,
    ...(isNewPain ? { painAfter: said.pain } : {}),
    ...(isNewNote ? { note } : {}),
  }
}
