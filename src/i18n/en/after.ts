/** The words after a practice. Each sentence of safety names where it comes from. */
export const after = {
  kept: 'Saved.',
  saving: 'Saving…',
  summary: '{title}, {minutes}, {when}.',
  summaryNoDay: '{title}, {minutes}.',
  noDay: 'The date of this device looks wrong, so it counts for no day.',
  dayNotCounted: 'Two minutes make a day of practice. So far it is {time}.',
  tooShort: 'That was very short.',
  tooShortLine: 'Sessions under ten seconds aren’t saved. Come back whenever you like.',
  notSaved: 'Not saved yet.',
  goOn: 'Go back to the session',
  goOnLine: 'You can still go back to the session.',
  ask: 'How is your back now?',
  askPast: 'How was your back right after?',
  before: 'Before: {pain}.',
  change: {
    'much-less': 'Easier than before.',
    less: 'A little easier than before.',
    same: 'The same as before, and that is fine.',
    // Clinical reference §6.2: one point above the start asks for a smaller range or an easier form.
    more: 'A little more than before. Make the next moves smaller, or choose an easier session.',
    'much-more': 'More than before.',
  },
  note: 'Note',
  noteIfYouLike: 'optional',
  notePlaceholder: 'What helped? What didn’t?',
  worse: 'Is it worse than before?',
  worseTitle: 'Rest for now.',
  // Clinical reference §6.2: two points above the start, rest with bent knees; end where it does not settle in about 5 min.
  worseRest:
    'Lie on your back with your knees bent, or on your side with a pillow between your knees. If it has not eased after five minutes, let that be all for today.',
  // Clinical reference §6.2: sore for more than 24–48 h, half the range or time next time.
  worseNext: 'Sore muscles often settle within a day or two. Next time, do half as much.',
  // Clinical reference §6.1, urgent: fever, chills, very unwell; §6.3: worse by the day.
  worseDoctor: 'Call a doctor today if you have a fever or chills or feel very unwell, or if it gets worse day by day.',
  // Clinical reference §6.1, emergency; a fall counts as one where it was serious, or bones are weak, or over 65.
  worseNow: 'Get emergency help now for:',
  worseSign: {
    numb: 'numbness around your bottom, genitals or inner thighs',
    bladder: 'new trouble with your bladder or bowels',
    legs: 'pain, weakness or numbness in both legs, or a leg that is getting weaker',
    chest: 'chest pain or trouble breathing',
    fall: 'a serious fall or accident, or any fall if you are over 65 or have weak bones',
  },
} as const
