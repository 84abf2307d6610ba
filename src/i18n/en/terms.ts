/** The terms of practice: what a session is for, what it is, and what it needs. */

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

/** Kinds of sessions. */
export const kind = {
  'gentle-yoga': 'gentle yoga',
  'acute-relief': 'for a sore day',
  strength: 'strength',
  breath: 'breath',
  meditation: 'meditation',
  'desk-break': 'desk break',
  bedtime: 'bedtime',
} as const

/** Where a person can be. */
export const position = {
  bed: 'bed or floor',
  chair: 'chair',
  floor: 'floor',
  standing: 'standing',
} as const

/** Things at hand, within a sentence. */
export const prop = {
  chair: 'a chair',
  wall: 'a wall',
  block: 'a block',
  bolster: 'a bolster',
  blanket: 'a blanket',
  strap: 'a strap',
  pillow: 'a thin pillow',
  cushion: 'a cushion',
  towel: 'a towel',
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

/** Sides of the body. */
export const side = {
  left: 'left',
  right: 'right',
} as const
