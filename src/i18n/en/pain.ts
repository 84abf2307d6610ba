/** How much it hurts, in words. */
export const pain = {
  ask: 'How much?',
  unsaid: 'not said yet',
  clear: 'Clear',
  clearLabel: 'Clear this answer',
  least: '0 no pain',
  most: '10 worst',
  word: {
    0: 'none',
    1: 'barely there',
    2: 'mild',
    3: 'noticeable',
    4: 'distracting',
    5: 'hard to ignore',
    6: 'gets in the way',
    7: 'hard to do anything',
    8: 'severe',
    9: 'very severe',
    10: 'the worst imaginable',
  },
  // Clinical reference §0 rule 2: from 7 on small movements and breath only.
  adviceTitle: 'Go gently today.',
  // Clinical reference §6.1, the emergency and urgent signs that most often come with a sore back.
  advice:
    'Only small, easy movements and breathing. Get medical help first if you are numb between the legs, a leg is weak, you have a fever or chest pain, or your bladder or bowels have changed.',
} as const
