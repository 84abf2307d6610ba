/** The terms of practice that the first screen says too: what a session is for, and what it needs. */

/** Parts of the back, alone. */
export const region = {
  neck: 'Neck',
  upper: 'Upper back',
  mid: 'Mid back',
  lower: 'Lower back',
  hips: 'Hips',
} as const

/** Parts of the back, within a sentence. */
export const regionIn = {
  neck: 'neck',
  upper: 'upper back',
  mid: 'mid back',
  lower: 'lower back',
  hips: 'hips',
} as const

/** Where a person can be. */
export const position = {
  bed: 'bed or floor',
  chair: 'chair',
  floor: 'floor',
  standing: 'standing',
} as const

/** Things at hand, in a list of facts. */
export const propShort = {
  chair: 'chair',
  wall: 'wall',
  block: 'block',
  bolster: 'bolster',
  blanket: 'blanket',
  strap: 'strap',
  pillow: 'thin pillow',
  cushion: 'cushion',
  towel: 'towel',
} as const
