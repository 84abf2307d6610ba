/** The built-in voices: each a weighted mean of Kokoro's styles, and a pace. */

export interface VoiceParams {
  /** Share of each style of kokoro-js, adding up to 1. */
  readonly mix: Readonly<Partial<Record<StyleName, number>>>
  /** Of the model's own pace. */
  readonly speed: number
  /** Seconds of silence between two sentences of one line. */
  readonly gapSeconds: number
}

export interface Voice {
  readonly id: string
  readonly name: string
  readonly locale: string
  /** espeak-ng's name of the accent whose sounds the model is given. */
  readonly accent: string
  readonly params: VoiceParams
}

export type StyleName = 'af_heart' | 'af_nicole' | 'am_fenrir' | 'am_michael'

/** Mixes and paces were chosen by two recognisers and a learned listener (docs/audio.md). */
export const VOICES: readonly Voice[] = [
  {
    id: 'willow',
    name: 'Willow',
    locale: 'en-US',
    accent: 'en-us',
    params: { mix: { af_heart: 0.65, af_nicole: 0.35 }, speed: 0.82, gapSeconds: 0.6 },
  },
  {
    id: 'cedar',
    name: 'Cedar',
    locale: 'en-US',
    accent: 'en-us',
    params: { mix: { am_fenrir: 0.5, am_michael: 0.5 }, speed: 0.88, gapSeconds: 0.6 },
  },
]

export const ENGINE = 'Kokoro-82M v1.0 int8'
export const LICENCE = 'Apache-2.0'
export const ATTRIBUTION =
  'Kokoro-82M by hexgrad (Apache-2.0); ONNX export by thewh1teagle (MIT); styles from kokoro-js (Apache-2.0)'
