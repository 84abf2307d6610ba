/** How much it hurts, in words. */
export const pain = {
  ask: 'How much?',
  unsaid: 'not said yet',
  least: '0 none',
  most: '10 the worst',
  word: {
    0: 'none',
    1: 'hardly there',
    2: 'a little',
    3: 'I notice it',
    4: 'it gets in my way',
    5: 'hard to ignore',
    6: 'it often stops me',
    7: 'hard to do anything',
    8: 'very strong',
    9: 'almost too much',
    10: 'the worst',
  },
  advice:
    'Today only small, easy movements and breath. Numb between the legs, a weak leg, fever, chest pain, or trouble with bladder or bowel: get medical help first.',
} as const
