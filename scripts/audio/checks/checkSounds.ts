/** All that can be wrong with the sounds: first what the files tell, then what is heard of them. */
import type { DecodeMp3 } from '../decodeMp3.ts'
import type { Lexicon } from '../voice/lexicon.ts'
import type { Finding } from './finding.ts'
import { singleWordFindings, unknownWordFindings, type Knows } from './lineFindings.ts'
import { clipLevel, packFindings, voiceLevelFindings, type ClipLevel, type VoicePackFiles } from './packFindings.ts'
import { missingVoices, type SoundFolder } from './readSounds.ts'
import { heardFindings, soundFindings } from './soundFindings.ts'

export interface SpokenWords {
  /** Every sentence of the bundled sessions. */
  readonly lines: readonly string[]
  readonly lexicon: Lexicon
  readonly knows: Knows
}

/** Files, formats, lengths, names, lines and words: quick, since nothing is decoded. */
export function writtenFindings(sounds: SoundFolder, { lines, lexicon, knows }: SpokenWords): readonly Finding[] {
  return [
    ...soundFindings(sounds.manifest, sounds.files),
    ...missingVoices(sounds.packs).map((folder) => ({ place: folder, problem: 'is missing' })),
    ...sounds.packs.flatMap((pack) => packFindings(pack, sounds.files, lines)),
    ...singleWordFindings(lines),
    ...unknownWordFindings(lines, lexicon, knows),
  ]
}

/** Loudness, peaks and seams of everything, decoded. */
export async function audibleFindings(sounds: SoundFolder, decode: DecodeMp3): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const sound of [...Object.values(sounds.manifest.cues), ...Object.values(sounds.manifest.ambience)]) {
    const heard = await decoded(sound.file, sounds, decode)
    if (heard) findings.push(...('problem' in heard ? [heard] : heardFindings(sound, heard)))
  }
  for (const pack of sounds.packs) findings.push(...(await packLevelFindings(pack, sounds, decode)))
  return findings
}

async function packLevelFindings({ folder, manifest }: VoicePackFiles, sounds: SoundFolder, decode: DecodeMp3) {
  const [levels, damaged]: [ClipLevel[], Finding[]] = [[], []]
  for (const key of Object.keys(manifest.clips)) {
    const file = `${folder}/${key}.mp3`
    const heard = await decoded(file, sounds, decode)
    if (heard && 'problem' in heard) damaged.push(heard)
    else if (heard) levels.push(clipLevel(file, heard))
  }
  return [...damaged, ...voiceLevelFindings(folder, levels)]
}

/** Null where the file is missing, which `writtenFindings` has told. */
async function decoded(file: string, { files }: SoundFolder, decode: DecodeMp3) {
  const bytes = files.get(file)
  if (!bytes) return null
  try {
    return await decode(bytes)
  } catch (error) {
    return { place: file, problem: error instanceof Error ? error.message : String(error) }
  }
}
