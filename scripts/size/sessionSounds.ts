/** The sound files that a session may request, as paths below `public/`. */
import { clipKey } from '../../src/core/sound/clipKey.ts'
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts'
import type { SessionScript } from '../../src/core/script/script.ts'
import { spokenLines } from '../../src/core/timeline/spokenLines.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'

const VOICE = 'audio/voice/willow/en-US'

/**
 * All clips of the session in the default voice, for either first side and including optional lines, the chimes and the
 * ambience: an upper bound of what a person downloads.
 */
export function sessionSounds(script: SessionScript, timeline: Timeline, catalogue: Catalogue): readonly string[] {
  const clips = spokenLines(catalogue, [script]).map((line) => `${VOICE}/${clipKey(line)}.mp3`)
  const others = timeline.cues.flatMap((cue) => {
    if (cue.track === 'chime') return `audio/cues/${cue.sound}.mp3`
    return cue.track === 'ambience' ? `audio/ambience/${cue.ambience}.mp3` : []
  })
  return [...new Set([...clips, ...others])]
}
