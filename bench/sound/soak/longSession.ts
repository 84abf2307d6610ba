/** A session of 37 minutes, with two silences of more than 90 s, made of a bundled one three times over. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSoundLengths } from '../../../scripts/support/loadClips.ts'
import { root } from '../../../scripts/support/project.mjs'
import { createClipSeconds } from '../../../src/core/sound/clipLengths.ts'
import { DEFAULT_VOICE } from '../../../src/core/sound/soundSettings.ts'
import type { Timeline } from '../../../src/core/timeline/timeline.ts'
import { bundledTimeline } from '../../../tests/support/bundledTimeline.ts'

export const LONG_SESSION = 'long-session'
/** Where the script lies, seen from the project. */
export const LONG_SESSION_FOLDER = '.cache/soak'

const BUNDLED = 'sessions/mid-thoracic-10.session.json'
const SILENCE = { kind: 'rest', pose: 'constructive-rest', seconds: 130 }

/** Writes the script and gives its timeline, without the few lines for repeated poses that no voice has recorded. */
export function writeLongSession(): Timeline {
  const script = JSON.parse(readFileSync(join(root, BUNDLED), 'utf8'))
  const steps = [...script.steps, SILENCE, ...script.steps, SILENCE, ...script.steps]
  const long = { ...script, id: LONG_SESSION, title: 'A long session', minutes: 37, steps }
  mkdirSync(join(root, LONG_SESSION_FOLDER), { recursive: true })
  writeFileSync(join(root, LONG_SESSION_FOLDER, `${LONG_SESSION}.session.json`), JSON.stringify(long))
  const timeline = bundledTimeline(LONG_SESSION, LONG_SESSION_FOLDER)
  const clipSeconds = createClipSeconds(loadSoundLengths().voices[DEFAULT_VOICE] ?? {})
  return {
    ...timeline,
    cues: timeline.cues.filter((cue) => cue.track !== 'voice' || clipSeconds(cue.text) !== undefined),
  }
}
