import type { Samples } from './synth/stereo.ts'

/**
 * How sharp the corner is where a loop goes from its end back to its start, beside the sharpest that the sound itself has:
 * the greatest second difference at the seam over the 99.99 % quantile of the material's. Above about 1 it can click.
 */
export function seamSharpness(samples: Samples, start: number, end: number): number {
  const loop = samples.subarray(start, end)
  const at = (index: number) => loop[(index + loop.length) % loop.length] ?? 0
  const corner = (index: number) => Math.abs(at(index - 1) - 2 * at(index) + at(index + 1))
  const corners = loop
    .subarray(2, -2)
    .map((_, index) => corner(index + 2))
    .sort()
  const usual = corners[Math.floor(0.9999 * (corners.length - 1))] ?? 0
  return Math.max(corner(-2), corner(-1), corner(0), corner(1)) / usual
}
