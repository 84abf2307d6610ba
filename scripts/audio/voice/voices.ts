/** Who speaks: what every voice has, and the built-in ones, each a weighted mean of Kokoro's styles and a pace. */

export interface Voice {
  readonly id: string
  readonly name: string
  readonly locale: string
  /** What makes its clips, for its manifest. */
  readonly engine: string
  /** What the engine was told, for its manifest and for the hash of every clip. */
  readonly params: object
  /** Decibels that bring the voice to −19 to −20 LUFS, the mean of all its clips: the same for each of them. */
  readonly gain: number
  readonly licence: string
  /** Whom the clips owe. */
  readonly attribution: string
}

export interface KokoroVoice extends Voice {
  /** espeak-ng's name of the accent whose sounds the model is given. */
  readonly accent: string
  readonly params: KokoroParams
}

export interface KokoroParams {
  /** Share of each style of kokoro-js, adding up to 1. */
  readonly mix: Readonly<Partial<Record<StyleName, number>>>
  /** Of the model's own pace. */
  readonly speed: number
  /** Seconds of silence between two sentences of one line. */
  readonly gapSeconds: number
}

export type StyleName = 'af_heart' | 'af_nicole' | 'am_fenrir' | 'am_michael'

/** The only locale that sessions are written in. */
export const LOCALE = 'en-US'

const KOKORO = {
  locale: LOCALE,
  accent: 'en-us',
  engine: 'Kokoro-82M v1.0 int8',
  licence: 'Apache-2.0',
  attribution:
    'Kokoro-82M by hexgrad (Apache-2.0); ONNX export by thewh1teagle (MIT); styles from kokoro-js (Apache-2.0)',
}

/** Mixes and paces were chosen by two recognisers and a learned listener (docs/audio.md). */
export const VOICES: readonly KokoroVoice[] = [
  {
    ...KOKORO,
    id: 'willow',
    name: 'Willow',
    params: { mix: { af_heart: 0.65, af_nicole: 0.35 }, speed: 0.82, gapSeconds: 0.6 },
    gain: 3,
  },
  {
    ...KOKORO,
    id: 'cedar',
    name: 'Cedar',
    params: { mix: { am_fenrir: 0.5, am_michael: 0.5 }, speed: 0.88, gapSeconds: 0.6 },
    gain: 2,
  },
]
