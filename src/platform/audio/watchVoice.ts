/** Whether the voice of a session can be heard, known before it starts. */
import type { SoundSettingsStore } from '../../core/sound/soundSettings.ts'
import { DEVICE_VOICE } from '../../core/sound/soundSettings.ts'
import type { Timeline } from '../../core/timeline/timeline.ts'
import { createDeviceVoice } from './deviceVoice.ts'
import { isOnDevice } from './soundFiles.ts'
import { sourcesOf, type SoundSource } from './soundUrls.ts'

/** Whoever has these has, as a rule, started the session once with a network, and so has the others. */
const FIRST_SENTENCES = 2

/**
 * Calls back, now and at each change of the network and the settings: false where the browser knows that there is no network and
 * the first recorded sentences are not on the device. Returns the way to stop.
 */
export function watchVoice(
  timeline: Timeline,
  settings: Pick<SoundSettingsStore, 'get' | 'subscribe'>,
  listener: (canBeHeard: boolean) => void,
): () => void {
  let turn = 0

  async function look(): Promise<void> {
    const mine = ++turn
    const canBeHeard = navigator.onLine || (await hasFirstSentences())
    if (mine === turn) listener(canBeHeard)
  }

  async function hasFirstSentences(): Promise<boolean> {
    if (settings.get().voice === DEVICE_VOICE && createDeviceVoice()) return true
    const sentences = timeline.cues.filter(({ track }) => track === 'voice')
    const recorded = sentences.map((cue) => sourcesOf(cue, settings.get())).filter(({ length }) => length > 0)
    const had = await Promise.all(recorded.slice(0, FIRST_SENTENCES).map(hasOne))
    return had.every(Boolean)
  }

  const changed = () => void look()
  const unsubscribe = settings.subscribe(changed)
  for (const type of ['online', 'offline']) addEventListener(type, changed)
  changed()
  return () => {
    turn++
    unsubscribe()
    for (const type of ['online', 'offline']) removeEventListener(type, changed)
  }
}

/** One of the voices will do. */
async function hasOne(sources: readonly SoundSource[]): Promise<boolean> {
  return (await Promise.all(sources.map(isOnDevice))).some(Boolean)
}
