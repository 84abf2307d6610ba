/**
 * The one audio context, made by us and given to Howler, which owns the codecs, the volume and the ambience.
 * Howler would suspend a context whose Howls are silent and replace one that does not run at 44.1 kHz (timing reference §1.1):
 * both are switched off, and the context is ours from the first tap on.
 */
import { Howler } from 'howler'
import type { Seconds } from '../../core/time.ts'
import { setAudioSession } from '../audioSession.ts'

/** Howler's own idea whether its context runs; it is not in its types. */
interface HowlerState {
  state: 'suspended' | 'running'
}

let context: AudioContext | null = null
let resting: ReturnType<typeof setTimeout> | undefined

/**
 * The context, made at the first call, which must come inside a tap; null where the browser has no Web Audio.
 * `isOverMusic` lets the person's own music play on where the browser has a choice.
 */
export function openAudioContext(isOverMusic: boolean): AudioContext | null {
  clearTimeout(resting)
  setAudioSession(isOverMusic ? 'over-music' : 'alone')
  if (context) return context
  if (typeof AudioContext === 'undefined') return null
  Howler.autoSuspend = false
  Howler.autoUnlock = false
  Howler.volume(1)
  const howlersOwn: AudioContext | null = Howler.ctx
  context = new AudioContext({ latencyHint: 'playback' })
  const masterGain = context.createGain()
  masterGain.connect(context.destination)
  Howler.ctx = context
  Howler.masterGain = masterGain
  void howlersOwn?.close()
  return context
}

/** Runs the context and tells Howler so; false where the browser keeps it silent for longer than `patience` seconds. */
export async function runAudioContext(running: AudioContext, patience: Seconds = 2): Promise<boolean> {
  const tooLate = new Promise<void>((resolve) => setTimeout(resolve, patience * 1000))
  await Promise.race([running.resume().catch(() => undefined), tooLate])
  const isRunning = running.state === 'running'
  const howler: HowlerState = Howler as typeof Howler & HowlerState
  howler.state = isRunning ? 'running' : 'suspended'
  return isRunning
}

/** Where timed sounds are connected to. */
export function masterGain(): GainNode {
  return Howler.masterGain
}

/** Stops the context once what still sounds has rung out for `seconds`, unless it is opened again before. */
export function restAudioContext(seconds: Seconds): void {
  clearTimeout(resting)
  resting = setTimeout(() => void context?.suspend(), seconds * 1000)
}
