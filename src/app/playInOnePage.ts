/**
 * One page plays at a time. The sound begins inside the tap and the other pages are asked meanwhile: where one of them plays, this
 * one stands still at once and says so, and whoever then presses play means it here. A paused session holds no right.
 */
import { createListeners } from '../core/listeners.ts'
import type { Playback, PlaybackSnapshot } from '../core/playback/playback.ts'
import { reportFault } from '../platform/device/reportFault.ts'
import type { SharedPlayingRight } from './sharedPlayingRight.ts'

/** A playback that plays only while no other page does. */
export function playInOnePage(playback: Playback, turn: SharedPlayingRight): Playback {
  const listeners = createListeners<PlaybackSnapshot>(reportFault)
  let notice: 'elsewhere' | 'moved' | null = null

  playback.subscribe(({ status }) => {
    if (status === 'paused' || status === 'ended') turn.give(onLost)
    notify()
  })

  function onLost(): void {
    standStill('moved')
  }

  function standStill(why: 'elsewhere' | 'moved'): void {
    const { status } = playback.snapshot()
    if (status !== 'playing' && status !== 'preparing') return
    notice = why
    playback.pause()
  }

  function snapshot(): PlaybackSnapshot {
    const now = playback.snapshot()
    return notice ? { ...now, notice } : now
  }

  function notify(): void {
    listeners.notify(snapshot())
  }

  async function play(begin: () => void): Promise<void> {
    const isMeantHere = notice !== null
    notice = null
    begin()
    if (!(await turn.take(onLost, isMeantHere))) standStill('elsewhere')
  }

  return {
    ...playback,
    get timeline() {
      return playback.timeline
    },
    snapshot,
    subscribe: listeners.add,
    play: () => void play(playback.play),
    playWithoutVoice: () => void play(playback.playWithoutVoice),
    dispose() {
      playback.dispose()
      turn.give(onLost)
      listeners.clear()
    },
  }
}
