import type { Samples } from './synth/stereo.ts'

const USUAL = 0.9999

/**
 * How sharp the corner is where a loop goes from its end back to its start, beside the sharpest that the sound itself has:
 * the greatest second difference at the seam over the 99.99 % quantile of the material's. Above about 1 it can click.
 */
export function seamSharpness(samples: Samples, start: number, end: number): number {
  const loop = samples.subarray(start, end)
  const at = (index: number) => loop[(index + loop.length) % loop.length] ?? 0
  const corner = (index: number) => Math.abs(at(index - 1) - 2 * at(index) + at(index + 1))
  const corners = new Float64Array(loop.length - 4)
  for (let i = 0; i < corners.length; i++) corners[i] = corner(i + 2)
  const usual = smallest(corners, Math.floor(USUAL * (corners.length - 1)))
  return Math.max(corner(-2), corner(-1), corner(0), corner(1)) / usual
}

/** The value at that place if all were sorted (Hoare's selection), without the time that sorting minutes of sound takes. */
function smallest(values: Float64Array, place: number): number {
  const value = (index: number) => values[index] ?? 0
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const pivot = value((low + high) >> 1)
    let [left, right] = [low, high]
    while (left <= right) {
      while (value(left) < pivot) left++
      while (value(right) > pivot) right--
      if (left > right) break
      const kept = value(left)
      values[left++] = value(right)
      values[right--] = kept
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else break
  }
  return value(place)
}
