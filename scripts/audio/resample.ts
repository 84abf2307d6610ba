import type { Samples } from './synth/stereo.ts'

/** Zero crossings of the kernel on each side: more keeps more of the highest notes. */
const REACH = 32

/** The same sound at another rate, by a windowed sinc that leaves out what the lower of both rates cannot hold. */
export function resampled(samples: Samples, from: number, to: number): Samples {
  if (from === to) return samples
  const cutoff = Math.min(1, to / from)
  const reach = REACH / cutoff
  return Float64Array.from({ length: Math.round((samples.length * to) / from) }, (_, index) => {
    const centre = (index * from) / to
    let sum = 0
    for (let i = Math.max(0, Math.ceil(centre - reach)); i <= Math.min(samples.length - 1, centre + reach); i++) {
      sum += (samples[i] ?? 0) * cutoff * kernel(cutoff * (i - centre))
    }
    return sum
  })
}

function kernel(time: number): number {
  if (time === 0) return 1
  return (Math.sin(Math.PI * time) / (Math.PI * time)) * (0.5 + 0.5 * Math.cos((Math.PI * time) / REACH))
}
