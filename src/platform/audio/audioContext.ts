/**
 * The one audio context, made by us and given to Howler, which owns the codecs, the master volume and the previews.
 * Howler would suspend a context whose Howls are silent and replace one that does not run at 44.1 kHz (timing reference §1.1):
 * both are switched off, and the context is ours from the first tap on.
 *
 * One after another use it, and the one before may still be at work: it rings out, or its start is not through yet. So the
 * context is leased. Whoever leases it last holds it, and what an older holder asks of it has no effect from then on.
 */
import { Howler } from 'howler'
import type { Seconds } from '../../core/time.ts'
import { setAudioSession } from '../device/audioSession.ts'
import { tryRead } from '../../core/tryRead.ts'

/** The use of the context by one playback or preview. */
export interface AudioLease {
  readonly context: AudioContext
  /** Where the sounds of this holder are connected to; no other holder shares it. */
  readonly output: GainNode
  /** False for good once somebody else has leased the context. */
  isHeld(): boolean
  /** Runs the context; false where the browser keeps it silent for longer than `patience`, or the lease is over. Never rejects. */
  run(patience?: Seconds): Promise<boolean>
  /** Stops the context's clock, if it is still held. Never rejects. */
  suspend(): Promise<void>
  /** Gives the context back once what still sounds has rung out for `seconds`; it then rests if nobody else holds it. */
  release(seconds: Seconds): void
}

/** Howler's own idea whether its context runs; it is not in its types. */
interface HowlerState {
  state: 'suspended' | 'running'
}

let shared: AudioContext | null = null
let holder: symbol | null = null

/**
 * Takes the context over from whoever holds it. The first call makes it and must come inside a tap; null where the browser has
 * no Web Audio or refuses it now. `isOverMusic` lets the person's own music play on where the browser has a choice.
 */
export function leaseAudioContext(isOverMusic: boolean): AudioLease | null {
  setAudioSession(isOverMusic ? 'over-music' : 'alone')
  const context = (shared ??= tryRead(makeContext) ?? null)
  if (!context) return null

  const lease = (holder = Symbol('lease'))
  const isHeld = () => holder === lease
  const output = context.createGain()
  output.connect(Howler.masterGain)

  return {
    context,
    output,
    isHeld,
    async run(patience = 2) {
      if (!isHeld()) return false
      const tooLate = new Promise<void>((resolve) => setTimeout(resolve, patience * 1000))
      await Promise.race([context.resume().catch(() => undefined), tooLate])
      if (!isHeld()) return false
      const isRunning = context.state === 'running'
      const howler: HowlerState = Howler as typeof Howler & HowlerState
      howler.state = isRunning ? 'running' : 'suspended'
      return isRunning
    },
    async suspend() {
      if (isHeld()) await context.suspend().catch(() => undefined)
    },
    release(seconds) {
      setTimeout(() => {
        output.disconnect()
        if (isHeld()) void context.suspend().catch(() => undefined)
      }, seconds * 1000)
    },
  }
}

function makeContext(): AudioContext | null {
  if (typeof AudioContext === 'undefined') return null
  Howler.autoSuspend = false
  Howler.autoUnlock = false
  Howler.volume(1)
  const howlersOwn: AudioContext | null = Howler.ctx
  const context = new AudioContext({ latencyHint: 'playback' })
  const masterGain = context.createGain()
  masterGain.connect(context.destination)
  Howler.ctx = context
  Howler.masterGain = masterGain
  void howlersOwn?.close()
  return context
}
