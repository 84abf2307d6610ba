import type { FeelingEntry } from '../../core/practice/practiceLog.ts'

interface Said {
  /** 0–10; null where it was not said. */
  readonly pain: number | null
  readonly note: string
}

/** The entry for what was said of a practice; null where nothing was said, for an unmoved slider is no answer. */
export function feelingAbout(
  practiceId: string,
  { pain, note }: Said,
  stamp: { readonly id: string; readonly recordedAt: number },
): FeelingEntry | null {
  const words = note.trim()
  if (pain === null && words === '') return null
  return {
    kind: 'feeling',
    ...stamp,
    target: practiceId,
    ...(pain === null ? {} : { painAfter: pain }),
    ...(words === '' ? {} : { note: words }),
  }
}
