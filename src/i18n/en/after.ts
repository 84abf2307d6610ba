/** The words after a practice. */
export const after = {
  kept: 'Kept.',
  saving: 'Keeping it',
  summary: '{title}, {minutes}, {when}.',
  tooShort: 'That was a short visit.',
  tooShortLine: 'Under ten seconds is not written down. Come back whenever you like.',
  notSaved: 'Not saved yet.',
  notSavedLine: 'The device did not take it. It is still here while this page stays open.',
  ask: 'And your back now?',
  before: 'It was {pain} before.',
  note: 'A note',
  noteIfYouLike: 'if you like',
  notePlaceholder: 'What felt good, what did not',
  feelingNotSaved: 'Your answer is not saved yet. The practice itself is kept.',
  worse: 'Worse than before?',
  worseTitle: 'Rest first.',
  worseRest:
    'Lie on your back with bent knees, or on your side with a pillow between the knees, for a few minutes. A muscle that complains often settles within a day or two; next time do half as much.',
  worseSeek:
    'Call a doctor today if it keeps getting worse, or with fever, or after a fall. Get help at once for numbness around the seat, new trouble with bladder or bowel, a leg that gets weak, or chest pain.',
} as const
