/**
 * A voice heard before it is chosen. A single sentence needs no exact time, so it is a Howl, on the same context as the
 * player's sound: heard before, after and between sessions, never beside one.
 */
import { Howl } from 'howler'
import { DEVICE_VOICE, gainOf, type SoundSettings } from '../../core/sound/soundSettings.ts'
import type { VoiceCue } from '../../core/timeline/timeline.ts'
import type { Seconds } from '../../core/time.ts'
import { leaseAudioContext } from './audioContext.ts'
import { createDeviceVoice } from './deviceVoice.ts'
import { readSound } from './soundFiles.ts'
import { sourcesOf } from './soundUrls.ts'

/** Every built-in voice speaks it, and so do the sessions. */
export const PREVIEW_LINE = 'Let your breath be ordinary.'

const previewCue: VoiceCue = { track: 'voice', startTime: 0, endTime: 0, text: PREVIEW_LINE }
/** The context rests only when the closing bowl of a session that has just ended has rung out. */
const RING_OUT: Seconds = 12
const FADE_MILLISECONDS = 15

const nothing = () => undefined
let turn = 0
let stopSounding: () => void = nothing
/** Gives the context back. */
let rest: () => void = nothing

/**
 * Speaks one sentence in a voice and stops the one before; must be called inside a tap. True once it is heard or overtaken by
 * another wish, false where it cannot be had. Never rejects.
 */
export async function previewVoice(voice: string, settings: SoundSettings): Promise<boolean> {
  stopPreview()
  if (voice === DEVICE_VOICE) return speakWithDevice()

  const mine = turn
  const lease = leaseAudioContext(settings.overMyMusic)
  rest = () => lease?.release(RING_OUT)
  stopSounding = rest
  const reading = readClip({ ...settings, voice }).catch(() => null)
  const isRunning = lease === null || (await lease.run())
  const clip = await reading
  if (mine !== turn) return true
  if (!clip || !isRunning) {
    stopPreview()
    return false
  }
  return sound(clip, settings.volumes.voice)
}

/** Falls silent; to be called before a session starts. */
export function stopPreview(): void {
  turn++
  stopSounding()
  stopSounding = nothing
}

/** From where the player has it too, so that what is kept on the device is heard without a network. */
async function readClip(settings: SoundSettings): Promise<Blob | null> {
  const source = sourcesOf(previewCue, settings)[0]
  return source ? new Blob([await readSound(source)], { type: 'audio/mpeg' }) : null
}

function sound(clip: Blob, volume: number): Promise<boolean> {
  const url = URL.createObjectURL(clip)
  // Whoever turned the voice off and asks to hear one wants to hear it.
  const howl = new Howl({ src: url, format: 'mp3', volume: gainOf(volume || 1) })

  function letGo(): void {
    howl.unload()
    URL.revokeObjectURL(url)
  }

  return new Promise((resolve) => {
    const end = (isHeard: boolean) => {
      resolve(isHeard)
      stopSounding = nothing
      letGo()
      rest()
    }
    stopSounding = () => {
      resolve(true)
      howl.off()
      howl.fade(howl.volume(), 0, FADE_MILLISECONDS)
      setTimeout(letGo, 2 * FADE_MILLISECONDS)
      rest()
    }
    howl.once('play', () => resolve(true))
    howl.once('end', () => end(true))
    howl.once('loaderror', () => end(false))
    howl.once('playerror', () => end(false))
    howl.play()
  })
}

function speakWithDevice(): boolean {
  const device = createDeviceVoice()
  if (!device) return false
  device.speakIn(0, PREVIEW_LINE)
  stopSounding = device.cancel
  return true
}
