import { loadDictionary } from '../audio/checks/dictionary.ts'
import { unknownWordsIn } from '../audio/checks/lineFindings.ts'
import { readLexicon } from '../audio/voice/engine.ts'
import { createClipSeconds, longestClipLengths } from '../../src/core/sound/clipLengths.ts'
import type { KnownSounds } from '../../src/core/review/rule.ts'
import { loadSoundLengths } from './loadClips.ts'

/** The recorded sounds according to their manifests, and the words known to the dictionary or the lexicon. */
export async function loadKnownSounds(): Promise<KnownSounds> {
  const { voices, cues, ambience } = loadSoundLengths()
  const clipSeconds = createClipSeconds(longestClipLengths(Object.values(voices)))
  const [lexicon, knows] = [await readLexicon(), loadDictionary()]
  return {
    ambience: new Set(Object.keys(ambience)),
    cues: new Set(Object.keys(cues)),
    hasClip: (line) => clipSeconds(line) !== undefined,
    unknownWords: (line) => unknownWordsIn(line, lexicon, knows),
  }
}
