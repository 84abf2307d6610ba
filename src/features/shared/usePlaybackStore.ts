/**
 * The window onto the one running playback: it holds the newest snapshot and forwards commands.
 * Playback itself lives outside Vue. Today and the session page start it, the player controls it, and the page after shows what
 * became of it.
 */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Seconds } from '../../core/time.ts'
import { useServices } from './services.ts'
import type { LoadedSession } from '../../core/session/sessionSource.ts'
import type { Playback, PlaybackCommand, PlaybackOptions, PlaybackSnapshot } from '../../core/playback/playback.ts'
import { usePainStore } from './usePainStore.ts'

export const usePlaybackStore = defineStore('playback', () => {
  const services = useServices()
  const { painNow } = usePainStore()
  const playback = shallowRef<Playback | null>(null)
  const session = shallowRef<LoadedSession | null>(null)
  const snapshot = shallowRef<PlaybackSnapshot | null>(null)
  let unsubscribe: () => void = () => undefined

  /** Something runs or stands paused, and would be ended by leaving. */
  const isOpen = computed(() => snapshot.value !== null && snapshot.value.status !== 'ended')

  /**
   * Starts a session; one that is under way already goes on, so that two taps are one start. Must be called inside a tap,
   * before anything is awaited: it makes the audio context.
   */
  function start(next: LoadedSession): void {
    if (isOpen.value && session.value?.script.id === next.script.id) return
    const painBefore = painNow()
    begin(next, painBefore === null ? {} : { painBefore })
  }

  /** Takes an end back that came too early: the same practice goes on. Must be called inside a tap, as `start`. */
  function goOn(): void {
    const [ended, unfinished] = [session.value, playback.value?.unfinished() ?? null]
    if (ended && unfinished) begin(ended, { unfinished })
  }

  function begin(next: LoadedSession, options: PlaybackOptions): void {
    close()
    const started = services.createPlayback(next, options)
    playback.value = started
    session.value = next
    snapshot.value = started.snapshot()
    unsubscribe = started.subscribe((now) => (snapshot.value = now))
    started.send({ type: 'play' })
  }

  /** Releases the playback; what was practised is in the log by then, or was too short for it. */
  function close(): void {
    unsubscribe()
    unsubscribe = () => undefined
    playback.value?.dispose()
    playback.value = null
    session.value = null
    snapshot.value = null
  }

  /** Continues at the same place at the pace that is chosen now. */
  async function retime(): Promise<void> {
    const [running, from] = [playback.value, session.value]
    if (!running || !from) return
    const next = await services.sessions.load(from.script.id, { firstSide: from.firstSide })
    if (playback.value !== running || !isOpen.value) return
    session.value = next
    send({ type: 'retime', timeline: next.timeline })
  }

  function send(command: PlaybackCommand): void {
    playback.value?.send(command)
  }

  return {
    session,
    snapshot,
    isOpen,
    start,
    goOn,
    close,
    retime,
    send,
    heardAt: (position: Seconds) => playback.value?.heardAt(position) ?? null,
  }
})
