/** A voice that is not built in: spoken by another engine, recorded by a person, or both. */
import path from 'node:path'
import { ToolError } from '../toolError.ts'
import { commandWords } from './commandTemplate.ts'
import type { VoiceManifest } from './voiceManifest.ts'
import { LOCALE, VOICES, type Voice } from './voices.ts'

/** What the command line tells of a guest. */
export interface GuestOptions {
  /** Its name; its id is made of it. */
  readonly voice: string
  /** The command that speaks, as in `piper --model X.onnx --output_file {out}`. */
  readonly engine?: string | undefined
  readonly licence?: string | undefined
  readonly attribution?: string | undefined
  readonly gain?: number | undefined
}

interface GuestParams {
  readonly command?: string
  readonly gapSeconds?: number
  readonly gain: number
}

/** As between the sentences of the built-in voices. */
export const GUEST_GAP = 0.6
const USUAL_GAIN = 3

/** The id of a voice by its name: small letters and digits with hyphens. A name without any ends the tool. */
export function voiceIdOf(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (id === '') throw new ToolError(`"${name}" cannot name a voice: use letters or digits.`)
  return id
}

/**
 * A guest as the options and the manifest of its earlier clips tell it. A new one without licence or attribution ends the tool,
 * for nobody could share its clips.
 */
export function guestVoice(options: GuestOptions, known: VoiceManifest['voice'] | undefined): Voice {
  const licence = options.licence ?? known?.licence ?? ''
  const attribution = options.attribution ?? known?.attribution ?? ''
  if (licence.trim() === '' || attribution.trim() === '') throw new ToolError(missingLicence(options.voice))
  const earlier = known?.params as GuestParams | undefined
  const gain = options.gain ?? earlier?.gain ?? USUAL_GAIN
  const spoken = options.engine === undefined ? null : spokenBy(options.engine)
  return {
    id: voiceIdOf(options.voice),
    name: known?.name ?? options.voice,
    locale: LOCALE,
    engine: spoken?.engine ?? known?.engine ?? 'recordings',
    params: { ...earlier, ...spoken?.params, gain } satisfies GuestParams,
    gain,
    licence,
    attribution,
  }
}

/** The same for everybody who has the same model: only the names of files are kept, not where they lie. */
function spokenBy(template: string) {
  const [program = '', ...args] = commandWords(template)
  const named = [program, ...args].map((word) => (word === '{out}' ? word : path.basename(word)))
  return { engine: path.basename(program), params: { command: named.join(' '), gapSeconds: GUEST_GAP } }
}

function missingLicence(name: string): string {
  return (
    `There is no voice "${name}" yet. Built in are ${VOICES.map(({ id }) => id).join(' and ')}; for a new one, say under which ` +
    'licence its clips may be shared and whom they owe: --licence TEXT --attribution TEXT.'
  )
}
