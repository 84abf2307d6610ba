import { describe, expect, it } from 'vitest'
import { CUE_SHAPE } from '../../../../scripts/audio/checks/limits.ts'
import { heardFindings, soundFindings } from '../../../../scripts/audio/checks/soundFindings.ts'
import type { LoopedSound, Sound } from '../../../../scripts/audio/soundManifest.ts'
import type { Waveform } from '../../../../scripts/audio/waveform.ts'
import { secondsOf, silentMp3 } from '../support/silentMp3.ts'

const RATE = 48_000
const problems = (findings: readonly { readonly problem: string }[]) => findings.map(({ problem }) => problem)

/** A tone in both ears; 1 kHz at −20 dBFS measures −20 LUFS and peaks at −20 dBTP. */
function tone(seconds: number, decibels: number, hertz = 1000): Waveform {
  const samples = Float64Array.from(
    { length: seconds * RATE },
    (_, i) => 10 ** (decibels / 20) * Math.sin((2 * Math.PI * hertz * i) / RATE),
  )
  return { sampleRate: RATE, channels: [samples, samples] }
}

const aCue = (lufs: number | null, peak: number): Sound => ({ file: 'cues/bell.mp3', dur: 1, lufs, peak })
const aBed = (loop: readonly [number, number]): LoopedSound => ({ ...aCue(-20, -20), file: 'ambience/rain.mp3', loop })

describe('soundFindings', () => {
  const bell = { file: 'cues/bell.mp3', dur: secondsOf(10), lufs: -20, peak: -9 }
  const manifest = { schema: 1, cues: { bell }, ambience: {}, licence: 'CC0-1.0', attribution: 'Us' } as const
  const files = new Map([['cues/bell.mp3', silentMp3(10, CUE_SHAPE)]])

  it('finds nothing where manifest and files agree', () => {
    expect(soundFindings(manifest, files)).toEqual([])
  })

  it('names a sound that no manifest lists, but leaves the voices to their own', () => {
    const more = new Map([...files, ['cues/gong.mp3', silentMp3(1)], ['voice/a/b/c.mp3', silentMp3(1)]])
    expect(soundFindings(manifest, more)).toEqual([{ place: 'cues/gong.mp3', problem: 'is in no manifest' }])
  })

  it('names a sound whose file is missing', () => {
    expect(problems(soundFindings(manifest, new Map()))).toEqual(['is missing'])
  })

  it('names a bed that does not loop where the player loops it', () => {
    const beds = { rain: aBed([0, 61.44]) }
    expect(problems(soundFindings({ ...manifest, cues: {}, ambience: beds }, new Map()))).toContain(
      'should loop from 0.48 to 61.92 s',
    )
  })
})

describe('heardFindings', () => {
  it('finds nothing in a sound within the limits that is as its manifest says', () => {
    expect(heardFindings(aCue(-20, -20), tone(1, -20))).toEqual([])
  })

  it.each([
    ['too soft', -27, ['has -27.0 LUFS, not -26 to -19']],
    ['too loud', -18, ['has -18.0 LUFS, not -26 to -19']],
    ['too loud in every way', -2, ['has -2.0 LUFS, not -26 to -19', 'peaks at -2.0 dBTP, not under -3']],
  ])('names a sound that is %s', (_, level, expected) => {
    expect(problems(heardFindings(aCue(level, level), tone(1, level)))).toEqual(expected)
  })

  it('asks of a sound under 0.4 s only a lower peak', () => {
    expect(heardFindings(aCue(null, -7), tone(0.3, -7))).toEqual([])
    expect(problems(heardFindings(aCue(null, -5), tone(0.3, -5)))).toEqual([
      'peaks at -5.0 dBTP, a short sound stays under -6',
    ])
  })

  it('names a sound that changed since its manifest was written', () => {
    expect(problems(heardFindings(aCue(-22, -20), tone(1, -20)))).toEqual([
      'measures -20.0 LUFS and -20.0 dBTP, its manifest says -22.0 LUFS and -20.0 dBTP',
    ])
  })

  it('accepts a loop that goes on as it went, and names one that breaks', () => {
    expect(heardFindings(aBed([0.1, 0.9]), tone(1, -20))).toEqual([])
    expect(problems(heardFindings(aBed([0.1, 0.90025]), tone(1, -20)))).toEqual([
      expect.stringMatching(/^can click at its seam: \d+\.\d\d times its own corners$/),
    ])
  })
})
