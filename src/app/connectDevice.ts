/**
 * What the device does beside a running playback: the lock screen shows and controls it, the screen stays on, the hand feels
 * the breath. It follows the snapshots and sends the same commands as the buttons. A part of the device that fails is left out
 * from then on, and takes nothing else with it.
 */
import type { SoundSettingsStore } from '../core/sound/soundSettings.ts'
import type { Playback, PlaybackContent, PlaybackSnapshot } from '../core/playback/playback.ts'
import { createBestEffort } from '../platform/device/bestEffort.ts'
import type { LockScreen } from '../platform/device/lockScreen.ts'
import type { SilentElement } from '../platform/device/silentElement.ts'
import type { BreathVibration } from '../platform/device/vibration.ts'
import type { WakeLockHold } from '../platform/device/wakeLock.ts'

export interface DeviceIntegrations {
  readonly lockScreen: LockScreen
  readonly quietElement: SilentElement
  readonly wakeLock: WakeLockHold
  readonly vibration: BreathVibration
  readonly settings: Pick<SoundSettingsStore, 'get'>
}

/** Connects the device to a playback from its start, inside the tap, to its end, when everything is released. */
export function connectDevice(playback: Playback, content: PlaybackContent, device: DeviceIntegrations): void {
  const { lockScreen, quietElement, wakeLock, vibration, settings } = device
  const [panel, quiet, screen, hand] = [createBestEffort(), createBestEffort(), createBestEffort(), createBestEffort()]
  panel(() => lockScreen.setHandlers(playback.send))
  const stopFollowing = playback.subscribe((now) => {
    if (now.status === 'ended') leave()
    else if (now.status !== 'idle') follow(now)
  })

  function follow(now: PlaybackSnapshot): void {
    const isPlaying = now.status === 'playing' || now.status === 'preparing'
    panel(() => lockScreen.show({ ...nowPlaying(content, now), isPlaying }))
    // An element of ours would stop the person's music, and take its place on the lock screen.
    const isQuiet = isPlaying && !settings.get().overMyMusic
    quiet(() => (isQuiet ? quietElement.play() : quietElement.pause()))
    screen(() => (isPlaying ? wakeLock.hold() : wakeLock.release()))
    const isFelt = now.status === 'playing' && settings.get().vibration
    if (isFelt) hand(() => vibration.follow(now.frame.breath, now.frame.position))
  }

  function leave(): void {
    stopFollowing()
    // What failed before may still hold something.
    for (const release of [lockScreen.clear, quietElement.release, wakeLock.release]) createBestEffort()(release)
  }
}

function nowPlaying({ describe }: PlaybackContent, { frame }: PlaybackSnapshot) {
  const { chapter, chapterIndex, position, duration } = frame
  return { ...describe(chapter), chapterIndex, position, duration }
}
