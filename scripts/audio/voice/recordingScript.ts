/** The lines as a person who records them reads them. */
import { clipKey } from '../../../src/core/sound/clipKey.ts'
import { entriesUsed, type Lexicon } from './lexicon.ts'
import type { VoiceManifest } from './voiceManifest.ts'

export interface RecordingSources {
  readonly lexicon: Lexicon
  /** The voice whose clips are the measure; null without one. */
  readonly pack: VoiceManifest | null
  readonly isRecorded: (key: string) => boolean
}

/** A table with the columns key, text, notes (RFC 4180), one row a line; a recording is named by its key. */
export function recordingScript(lines: readonly string[], sources: RecordingSources): string {
  const rows = lines.map((text) => [clipKey(text), text, notesOn(text, sources).join('; ')])
  return [['key', 'text', 'notes'], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** What is recorded already, how long the voice takes, and how the words of the lexicon sound. */
function notesOn(text: string, { lexicon, pack, isRecorded }: RecordingSources): readonly string[] {
  const key = clipKey(text)
  const clip = pack?.clips[key]
  return [
    ...(isRecorded(key) || clip?.src === 'recording' ? ['recorded'] : []),
    ...(pack && clip ? [`${pack.voice.name} takes ${clip.dur.toFixed(1)} s`] : []),
    ...entriesUsed(text, lexicon).map(([entry, ipa]) => `${entry} is /${ipa}/`),
  ]
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
