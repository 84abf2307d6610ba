import type { BufferedPracticeRepository, SoundSettingsStore } from '../core/ports.ts'
import type { LoadedSession, Playback, PlaybackOptions } from '../features/services.ts'
import { createSoundOutput } from '../platform/audio/createSoundOutput.ts'
import { deviceMoment } from '../platform/deviceMoment.ts'
import { createMediaPanel } from '../platform/mediaSession.ts'
import { newId } from '../platform/newId.ts'
import { onPageHide } from '../platform/onPageHide.ts'
import { createQuietElement } from '../platform/quietElement.ts'
import { createTicker } from '../platform/ticker.ts'
import { createBreathVibration } from '../platform/vibration.ts'
import { createWakeLock } from '../platform/wakeLock.ts'
import { accompanyPlayback } from './accompanyPlayback.ts'
import { createPlayback } from './createPlayback.ts'
import { playAlone } from './playAlone.ts'
import type { PlayingTurn } from './playingTurn.ts'

export { watchVoice } from '../platform/audio/watchVoice.ts'

const monotonic = { now: () => performance.now() / 1000 }
const isHidden = () => document.visibilityState === 'hidden'

/** What all playbacks of the page share. */
export interface PlaybackShared {
  readonly repository: BufferedPracticeRepository
  readonly turn: PlayingTurn
  readonly settings: SoundSettingsStore
}

/** A playback with the sound, the clock and the store of the browser, and what the device does beside it. */
export function browserPlayback(
  session: LoadedSession,
  options: PlaybackOptions,
  { repository, turn, settings }: PlaybackShared,
): Playback {
  const sound = createSoundOutput(session.timeline, settings)
  const quietElement = createQuietElement()
  const alone = createPlayback(session, options, {
    sound,
    ticker: createTicker(),
    monotonic,
    isHidden,
    repository,
    now: deviceMoment,
    newId,
    onPageHide,
    onInterruption: quietElement.onPausedFromOutside,
  })
  const playback = playAlone(alone, turn)
  accompanyPlayback(playback, session, {
    mediaPanel: createMediaPanel(),
    quietElement,
    wakeLock: createWakeLock(),
    vibration: createBreathVibration(),
    settings,
  })
  return playback
}
