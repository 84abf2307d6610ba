import type { Catalogue } from '../../src/core/catalogue/catalogue.ts'
import { lintSession } from '../../src/core/review/lintSession.ts'
import type { KnownSounds } from '../../src/core/review/rule.ts'
import type { SessionScript } from '../../src/core/script/script.ts'
import type { Issue } from '../../src/core/json/issue.ts'
import { compiledScript } from './compiled.ts'

/** Everything is recorded, and every word known. */
export const allSounds: KnownSounds = {
  ambience: new Set(['brown', 'rain', 'ocean', 'stream', 'crickets', 'drone', 'pad']),
  cues: new Set(['bowl', 'side-change']),
  hasClip: () => true,
  unknownWords: () => [],
}

/** What the rules find in a script that compiles, as for a shipped session. */
export function linted(script: SessionScript, catalogue: Catalogue, sounds: KnownSounds = allSounds): readonly Issue[] {
  return lintSession({ script, ...compiledScript(script, catalogue) }, { catalogue, sounds, isShipped: true })
}
