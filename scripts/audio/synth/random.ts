/** Seeded chance: the same seed gives the same sound, so a sound changes only when its recipe does. */

/** Uniform on [0, 1). */
export type Random = () => number

/** Tommy Ettinger's mulberry32, 32 bits of state: plenty for noise that nobody predicts. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A draw from the normal distribution with mean 0 and deviation 1 (Box and Muller). */
export function gaussian(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  return radius * Math.cos(2 * Math.PI * random())
}
