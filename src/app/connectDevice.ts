/**
 * What goes along with a running playback on the device: the lock screen shows it and commands it, the screen stays on, the
 * hand feels the breath. It only follows what playback says and asks through the same commands as the buttons. A part of the
 * device that fails is left out from then on, and takes nothing else with it.
 */
import type { SoundSettingsStore } from '../core/sound/soundSettings.ts'
import type { LoadedSession } from '../core/session/sessionSource.ts'
import type { Playback, PlaybackSnapshot } from '../core/playback/playback.ts'
import { createBestEffort } from '../platform/device/bestEffort.ts'
import type { MediaCommands, LockScreen } from '../platform/device/lockScreen.ts'
import type { SilentElement } from '../platform/device/silentElement.ts'
import type { BreathVibration } from '../platform/device/vibration.ts'
import type { WakeLockHold } from '../platform/device/wakeLock.ts'

export interface DeviceIntegrations {
  readonly mediaPanel: LockScreen
  readonly quietElement: SilentElement
  readonly wakeLock: WakeLockHold
  readonly vibration: BreathVibration
  readonly settings: Pick<SoundSettingsStore, 'get'>
}

/** Lets the companions follow a playback from its start, inside the tap, to its end, when they are all let go. */
export function connectDevice(playback: Playback, session: LoadedSession, companions: DeviceIntegrations): void {
  const { mediaPanel, quietElement, wakeLock, vibration, settings } = companions
  const [panel, quiet, screen, hand] = [createBestEffort(), createBestEffort(), createBestEffort(), createBestEffort()]
  panel(() => mediaPanel.listen(commandsOf(playback)))
  const stopFollowing = playback.subscribe((now) => {
    if (now.status === 'ended') leave()
    else if (now.status !== 'idle') follow(now)
  })

  function follow(now: PlaybackSnapshot): void {
    const isPlaying = now.status === 'playing' || now.status === 'preparing'
    panel(() => mediaPanel.show({ ...nowPlaying(session, now), isPlaying }))
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
    for (const release of [mediaPanel.clear, quietElement.release, wakeLock.release]) createBestEffort()(release)
  }
}

/** A locked screen is seen by others: it names the pose and the session, and nothing of the person's back. */
function nowPlaying({ script, poses }: LoadedSession, { frame }: PlaybackSnapshot) {
  const { chapter, chapterIndex, position, duration } = frame
  const pose = chapter.pose === null ? undefined : poses.get(chapter.pose)
  return { title: pose?.name ?? script.title, album: script.title, chapterIndex, position, duration }
}

function commandsOf(playback: Playback): MediaCommands {
  return {
    play: () => playback.play(),
    pause: () => playback.pause(),
    previous: () => playback.previous(),
    next: () => playback.next(),
    seek: (position) => playback.seek(position),
    skip: (by) => playback.seek(playback.snapshot().frame.position + by),
    // Silence, and the place is kept: an end could be taken back only on a screen that nobody is looking at.
    stop: () => playback.pause(),
  }
}
