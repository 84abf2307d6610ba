import type { BufferedPracticeRepository } from '../core/practice/bufferedRepository.ts'
import type { SoundSettingsStore } from '../core/sound/soundSettings.ts'
import type { Playback, PlaybackOptions } from '../core/playback/playback.ts'
import { createSoundOutput } from '../platform/audio/createSoundOutput.ts'
import { deviceMoment } from '../platform/device/deviceMoment.ts'
import { createLockScreen } from '../platform/device/lockScreen.ts'
import { newId } from '../platform/device/newId.ts'
import { onPageHide } from '../platform/device/onPageHide.ts'
import { reportFault } from '../platform/device/reportFault.ts'
import { createSilentElement } from '../platform/device/silentElement.ts'
import { createTicker } from '../platform/device/ticker.ts'
import { createBreathVibration } from '../platform/device/vibration.ts'
import { createWakeLock } from '../platform/device/wakeLock.ts'
import { connectDevice } from './connectDevice.ts'
import { sessionContent } from '../core/playback/sessionContent.ts'
import type { LoadedSession } from '../core/session/sessionSource.ts'
import { createPlayback } from '../core/playback/createPlayback.ts'
import { logError } from './logError.ts'
import { logPlaybackNotices } from './logPlaybackNotices.ts'
import { playInOnePage } from './playInOnePage.ts'
import type { SharedPlayingRight } from './sharedPlayingRight.ts'

export { watchVoice } from '../platform/audio/watchVoice.ts'

const monotonic = { now: () => performance.now() / 1000 }
const isHidden = () => document.visibilityState === 'hidden'

/** What all playbacks of the page share. */
export interface PlaybackShared {
  readonly repository: BufferedPracticeRepository
  readonly playingRight: SharedPlayingRight
  readonly settings: SoundSettingsStore
}

/** A playback with the sound, the clock and the store of the browser, and what the device does beside it. */
export function createBrowserPlayback(
  session: LoadedSession,
  options: PlaybackOptions,
  { repository, playingRight, settings }: PlaybackShared,
): Playback {
  const content = sessionContent(session)
  const sound = createSoundOutput(content.timeline, settings)
  const quietElement = createSilentElement()
  const alone = createPlayback(content, options, {
    sound,
    ticker: createTicker(),
    monotonic,
    isHidden,
    repository,
    now: deviceMoment,
    newId,
    reportFault,
    onPageHide,
    onInterruption: quietElement.onPausedFromOutside,
  })
  const playback = playInOnePage(alone, playingRight)
  logPlaybackNotices(playback, logError)
  connectDevice(playback, content, {
    lockScreen: createLockScreen(),
    quietElement,
    wakeLock: createWakeLock(),
    vibration: createBreathVibration(),
    settings,
  })
  return playback
}
