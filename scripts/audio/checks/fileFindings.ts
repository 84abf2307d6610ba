import { mp3Format } from '../mp3.ts'
import type { Seconds } from '../../../src/core/time.ts'
import type { Finding } from './finding.ts'
import { LENGTH_TOLERANCE, type Mp3Shape } from './limits.ts'

/** What a sound's file should be, by its manifest. */
export interface ExpectedFile {
  readonly file: string
  readonly dur: Seconds
  readonly shape: Mp3Shape
}

/** The bytes of every file below a folder, by its path within. */
export type SoundFiles = ReadonlyMap<string, Uint8Array>

/** Files that are missing, damaged, of another format or of another length than their manifest says. */
export function fileFindings(expected: readonly ExpectedFile[], files: SoundFiles): readonly Finding[] {
  return expected.flatMap(({ file, ...rest }) => {
    const bytes = files.get(file)
    const problems = bytes ? problemsOf(bytes, rest) : ['is missing']
    return problems.map((problem) => ({ place: file, problem }))
  })
}

function problemsOf(bytes: Uint8Array, { dur, shape }: Omit<ExpectedFile, 'file'>): readonly string[] {
  try {
    const { samples, ...format } = mp3Format(bytes)
    const seconds = samples / format.sampleRate
    const isRight = (Object.keys(shape) as (keyof Mp3Shape)[]).every((key) => format[key] === shape[key])
    return [
      ...(isRight ? [] : [`is ${shapeText(format)} instead of ${shapeText(shape)}`]),
      ...(Math.abs(seconds - dur) <= LENGTH_TOLERANCE
        ? []
        : [`lasts ${seconds.toFixed(3)} s, its manifest says ${dur.toFixed(3)} s`]),
    ]
  } catch (error) {
    return [`is no sound MP3: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function shapeText({
  sampleRate,
  channels,
  kilobits,
}: Omit<Mp3Shape, 'kilobits'> & { kilobits: number | null }): string {
  const rate = kilobits === null ? 'a varying bit rate' : `${kilobits} kbit/s`
  return `${channels === 1 ? 'mono' : 'stereo'}, ${sampleRate / 1000} kHz, ${rate}`
}
