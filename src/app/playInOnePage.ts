/**
 * One page plays at a time. The sound starts inside the tap while the other pages are asked: where one of them plays, this one
 * pauses at once and says so, and whoever then presses play means this page. A paused session holds no right.
 */
import { createListeners } from '../core/listeners.ts'
import {
  isRequestToPlay,
  type Playback,
  type PlaybackCommand,
  type PlaybackSnapshot,
} from '../core/playback/playback.ts'
import { reportFault } from '../platform/device/reportFault.ts'
import type { SharedPlayingRight } from './sharedPlayingRight.ts'

/** A playback that plays only while no other page does. */
export function playInOnePage(playback: Playback, playingRight: SharedPlayingRight): Playback {
  const listeners = createListeners<PlaybackSnapshot>(reportFault)
  let notice: 'elsewhere' | 'moved' | null = null

  playback.subscribe(({ status }) => {
    if (status === 'paused' || status === 'ended') playingRight.give(onLost)
    notify()
  })

  function onLost(): void {
    pauseBecause('moved')
  }

  function pauseBecause(reason: 'elsewhere' | 'moved'): void {
    const { status } = playback.snapshot()
    if (status !== 'playing' && status !== 'preparing') return
    notice = reason
    playback.send({ type: 'pause' })
  }

  function snapshot(): PlaybackSnapshot {
    const now = playback.snapshot()
    return notice ? { ...now, notice } : now
  }

  function notify(): void {
    listeners.notify(snapshot())
  }

  function send(command: PlaybackCommand): void {
    if (isRequestToPlay(command, playback.snapshot())) void play(command)
    else playback.send(command)
  }

  async function play(command: PlaybackCommand): Promise<void> {
    const isMeantHere = notice !== null
    notice = null
    playback.send(command)
    if (!(await playingRight.take(onLost, isMeantHere))) pauseBecause('elsewhere')
  }

  return {
    ...playback,
    get timeline() {
      return playback.timeline
    },
    snapshot,
    subscribe: listeners.add,
    send,
    dispose() {
      playback.dispose()
      playingRight.give(onLost)
      listeners.clear()
    },
  }
}
