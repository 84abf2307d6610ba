/**
 * Chimes and breath tones. The sequencer on the audio thread has the whole score at once; until it is there, and where the
 * browser has none, each sound is a timed source, handed out in the transport's window.
 */
import type { SoundSettings } from '../../core/sound/soundSettings.ts'
import type { Cue, Timeline } from '../../core/timeline/timeline.ts'
import type { Seconds } from '../../core/time.ts'
import type { Buffers } from './buffers.ts'
import { createSequencer, type SequencedCue, type Sequencer } from './sequencer/createSequencer.ts'
import { sourcesOf, type SoundSource } from './soundUrls.ts'
import { createTimedSources } from './timedSources.ts'

export interface CueTrack {
  /** Position p is heard at `clockTime + (p - position)` from now on. */
  anchor(position: Seconds, clockTime: Seconds): void
  schedule(cue: Cue, when: Seconds): void
  silence(): void
  /** The settings changed: breath tones may have come or gone. */
  rewrite(): void
  /** Other times for the same cues, until the next anchor. */
  retime(timeline: Timeline): void
  disconnect(): void
}

export interface CueTrackOptions {
  readonly context: AudioContext
  readonly output: AudioNode
  readonly buffers: Buffers
  readonly timeline: Timeline
  readonly settings: () => SoundSettings
}

/** A cue track for one session. */
export function createCueTrack({ context, output, buffers, timeline, settings }: CueTrackOptions): CueTrack {
  const window = createTimedSources(context, output)
  let cues = cuesOf(timeline)
  let sequencer: Sequencer | null = null
  let anchored: { readonly position: Seconds; readonly clockTime: Seconds } | null = null
  /** Start of the last cue that was handed to the window since the anchor. */
  let handedUntil: Seconds = -Infinity
  let isDisconnected = false
  let generation = 0
  const given = new Set<string>()

  const soundOf = (cue: Cue): SoundSource | null => sourcesOf(cue, settings())[0] ?? null

  function score(): readonly SequencedCue[] {
    const { position, clockTime } = anchored ?? { position: Infinity, clockTime: 0 }
    return cues.flatMap((cue) => {
      const sound = soundOf(cue)
      if (!sound || cue.startTime < position || cue.startTime <= handedUntil) return []
      const seconds = cue.track === 'breath' ? cue.endTime - cue.startTime : sound.seconds
      return [{ url: sound.url, when: clockTime + (cue.startTime - position), seconds }]
    })
  }

  function rewrite(): void {
    if (!sequencer || !anchored) return
    void giveSounds(sequencer)
    sequencer.play(score())
  }

  async function giveSounds(to: Sequencer): Promise<void> {
    const sounds = cues.flatMap((cue) => soundOf(cue) ?? []).filter(({ url }) => !given.has(url))
    const wanted = new Map(sounds.map((sound) => [sound.url, sound]))
    await Promise.all([...wanted.values()].map((sound) => giveSound(to, sound)))
  }

  async function giveSound(to: Sequencer, sound: SoundSource): Promise<void> {
    given.add(sound.url)
    const buffer = await buffers.load([sound])
    if (buffer) to.give(sound.url, buffer)
    else given.delete(sound.url)
  }

  async function open(): Promise<void> {
    const created = await createSequencer(context, output)
    if (!created) return
    if (isDisconnected) return created.disconnect()
    await giveSounds(created)
    if (isDisconnected) return created.disconnect()
    sequencer = created
    rewrite()
  }

  void open()
  return {
    anchor(position, clockTime) {
      anchored = { position, clockTime }
      handedUntil = -Infinity
      rewrite()
    },
    schedule(cue, when) {
      const sound = soundOf(cue)
      if (sequencer || !sound) return
      handedUntil = Math.max(handedUntil, cue.startTime)
      const atHand = buffers.atHand([sound])
      if (atHand) return window.start(atHand, when, 0)
      const turn = generation
      void buffers.load([sound]).then((buffer) => {
        if (buffer && turn === generation) window.start(buffer, when, 0)
      })
    },
    silence() {
      generation++
      window.silence()
      sequencer?.silence()
    },
    rewrite,
    retime(next) {
      cues = cuesOf(next)
    },
    disconnect() {
      isDisconnected = true
      sequencer?.disconnect()
    },
  }
}

function cuesOf({ cues }: Timeline): readonly Cue[] {
  return cues.filter(({ track }) => track === 'chime' || track === 'breath')
}
