/** The terms of practice that only the page of a session and the player say. */

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

/** Sides of the body. */
export const side = {
  left: 'left',
  right: 'right',
} as const
