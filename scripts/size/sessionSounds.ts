/** Which sound files a session may ask for, as paths below `public/`. */
import { clipKey } from '../../src/core/sound/clipKey.ts'
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts'
import type { SessionScript } from '../../src/core/script/script.ts'
import { spokenLines } from '../../src/core/timeline/spokenLines.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'

const VOICE = 'audio/voice/willow/en-US'

/**
 * Every clip that the session may speak in the default voice, whichever side comes first and also where there may be no room
 * for it, the chimes and the ambience: never less than what a person downloads.
 */
export function sessionSounds(script: SessionScript, timeline: Timeline, catalogue: Catalogue): readonly string[] {
  const clips = spokenLines(catalogue, [script]).map((line) => `${VOICE}/${clipKey(line)}.mp3`)
  const others = timeline.cues.flatMap(({ track, text }) => {
    if (track === 'chime') return `audio/cues/${text}.mp3`
    return track === 'ambience' ? `audio/ambience/${text}.mp3` : []
  })
  return [...new Set([...clips, ...others])]
}
