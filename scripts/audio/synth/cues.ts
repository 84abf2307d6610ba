/** The short sounds by name. Nothing here is a recording: every figure is a frequency ratio, a level, a decay or a width. */
import { breathe } from './breath.ts'
import { strike, type Mode } from './modal.ts'
import type { Stereo } from './stereo.ts'

export interface CueRecipe {
  readonly make: () => Stereo
  /** What the finished sound is brought to: loudness in LUFS, or true peak in dBTP where it is too short to have one. */
  readonly level: { readonly lufs: number } | { readonly peak: number }
}

/** Bowls follow the ratios of measured Himalayan bowls, the bell a tuned one with its minor third, the chime a free bar. */
export const CUES: Readonly<Record<string, CueRecipe>> = {
  bowl: {
    level: { lufs: -20 },
    make: () =>
      strike({
        frequency: 194,
        seconds: 14,
        modes: [
          mode(1, 1, 14, 0.7, 0.03),
          mode(2.77, 0.55, 9, 1.3, 0.008),
          mode(5.18, 0.26, 5.5, 2.1, 0.004),
          mode(8.16, 0.1, 3.2, 3.2, 0.003),
          mode(11.66, 0.045, 1.9, 4.5, 0.002),
          mode(15.6, 0.02, 1.1, 6, 0.002),
        ],
        strike: { level: 0.1, frequency: 1400, decay: 0.006 },
        seed: 7,
        spread: 0.6,
      }),
  },
  'small-bowl': {
    level: { lufs: -20 },
    make: () =>
      strike({
        frequency: 392,
        seconds: 10,
        modes: [
          mode(1, 1, 10, 1.1, 0.015),
          mode(2.73, 0.5, 6, 2.2, 0.006),
          mode(5.05, 0.22, 3.6, 3.4, 0.003),
          mode(7.95, 0.08, 2, 5, 0.002),
          mode(11.2, 0.03, 1.2, 7, 0.002),
        ],
        strike: { level: 0.08, frequency: 2400, decay: 0.004 },
        seed: 11,
        spread: 0.6,
      }),
  },
  bell: {
    level: { lufs: -20 },
    make: () =>
      strike({
        frequency: 528,
        seconds: 6,
        modes: [
          mode(0.5, 0.35, 6, 0.4, 0.01),
          mode(1, 0.6, 4, 0.6, 0.006),
          mode(1.2, 0.4, 3.2, 0.9, 0.005),
          mode(1.5, 0.15, 2.6, 0, 0.004),
          mode(2, 0.45, 2.4, 1.1, 0.004),
          mode(2.66, 0.15, 1.4, 0, 0.003),
          mode(3.01, 0.12, 1.1, 1.6, 0.003),
          mode(4.16, 0.06, 0.7, 0, 0.002),
        ],
        strike: { level: 0.03, frequency: 3000, decay: 0.003 },
        seed: 21,
        spread: 0.6,
      }),
  },
  'side-change': {
    level: { lufs: -21 },
    make: () =>
      strike({
        frequency: 1046.5,
        seconds: 4,
        modes: [
          mode(1, 1, 3.2, 0.5, 0.003),
          mode(2.756, 0.35, 1.6, 0.9, 0.002),
          mode(5.404, 0.12, 0.7, 0, 0.001),
          mode(8.933, 0.04, 0.35, 0, 0.001),
        ],
        strike: { level: 0.02, frequency: 6000, decay: 0.002 },
        seed: 31,
        spread: 0.6,
      }),
  },
  block: {
    level: { peak: -6 },
    make: () =>
      strike({
        frequency: 880,
        seconds: 0.35,
        modes: [
          mode(1, 1, 0.11, 0, 0.0006),
          mode(1.47, 0.55, 0.085, 0, 0.0005),
          mode(2.09, 0.3, 0.06, 0, 0.0004),
          mode(2.56, 0.18, 0.05, 0, 0.0004),
          mode(3.9, 0.08, 0.03, 0, 0.0003),
        ],
        strike: { level: 0.5, frequency: 1800, decay: 0.0025 },
        seed: 41,
        spread: 0.2,
      }),
  },
  'breath-in': {
    level: { lufs: -25 },
    make: () =>
      breathe({
        seconds: 4,
        band: [450, 1550],
        tone: [220, 330],
        envelope: (share) => Math.sin(Math.PI * share) ** 1.2 * (0.5 + 0.5 * share),
        seed: 91,
      }),
  },
  'breath-out': {
    level: { lufs: -25 },
    make: () =>
      breathe({
        seconds: 6,
        band: [1300, 400],
        tone: [330, 220],
        envelope: (share) => Math.sin(Math.PI * share ** 0.6) ** 1.2,
        seed: 92,
      }),
  },
}

function mode(ratio: number, level: number, decay: number, split: number, attack: number): Mode {
  return { ratio, level, decay, split, attack }
}
