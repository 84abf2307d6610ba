/** Listens for pulses (pulseSounds.ts) in what leaves the page, and writes down for when the page planned its sentences. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { PULSE_RATE } from './pulseWav.ts'

/** A pulse as it was rendered; frames of the audio context. */
export interface HeardPulse {
  readonly bit: number
  readonly frame: number
  /** Its length, by which it is known. */
  readonly frames: number
}

/** A buffer source that the page started; times are seconds of the audio context. */
interface PlannedStart {
  readonly when: number
  readonly offset: number
  /** Frames of the pulse in its buffer. */
  readonly frames: number
}

export interface Pulses {
  readonly context: AudioContext
  readonly heard: HeardPulse[]
  readonly planned: PlannedStart[]
}

declare global {
  interface Window {
    meruPulses: Pulses
  }
}

/**
 * Where the listener stands: at the speakers, or before the volume of whoever leases the context, which fades at a pause and would
 * hide for some milliseconds whether anything is lost.
 */
export type TapPlace = 'speakers' | 'lease'

/** Must be called before the page is opened. The context then runs at the rate of the pulses. */
export async function tapPulses(page: Page, place: TapPlace): Promise<void> {
  const processor = readFileSync(new URL('pulseProcessor.js', import.meta.url), 'utf8')
  await page.addInitScript(installTap, { processor, place, rate: PULSE_RATE })
}

/** What was heard and planned in the page so far, and the frame that the context is at. */
export function pulsesOf(page: Page): Promise<Omit<Pulses, 'context'> & { readonly now: number }> {
  return page.evaluate(() => {
    const { heard, planned, context } = window.meruPulses
    return { heard, planned, now: context.currentTime * context.sampleRate }
  })
}

/** Runs in the page before its own scripts. */
function installTap({ processor, place, rate }: { processor: string; place: TapPlace; rate: number }): void {
  const connect = AudioNode.prototype.connect as (...args: unknown[]) => unknown
  const start = AudioBufferSourceNode.prototype.start
  const inlets = new WeakMap<BaseAudioContext, AudioNode>()
  const masters = new WeakSet<AudioNode>()
  const leases = new WeakSet<AudioNode>()

  window.AudioContext = class extends AudioContext {
    private readonly listening: Promise<void>

    constructor(options?: AudioContextOptions) {
      super({ ...options, sampleRate: rate })
      const inlet = new GainNode(this)
      inlets.set(this, inlet)
      // Howler's own context is closed at once; the last one made is the one that plays.
      window.meruPulses = { context: this, heard: [], planned: [] }
      this.listening = listen(this, inlet, window.meruPulses.heard).catch(() => undefined)
    }

    /** A session begins once its context runs, and its first sound must not come before the listener. */
    override async resume() {
      await this.listening
      return super.resume()
    }
  }

  async function listen(context: AudioContext, inlet: AudioNode, heard: HeardPulse[]) {
    await context.audioWorklet.addModule(URL.createObjectURL(new Blob([processor], { type: 'text/javascript' })))
    const node = new AudioWorkletNode(context, 'pulses', { outputChannelCount: [1] })
    node.port.onmessage = ({ data }) => heard.push(data)
    connect.call(inlet, node)
    connect.call(node, context.destination)
  }

  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    const inlet = inlets.get(this.context)
    const to = args[0] as AudioNode
    if (to === this.context.destination) masters.add(this)
    if (masters.has(to)) leases.add(this)
    const isTapped = place === 'speakers' ? to === this.context.destination : leases.has(to)
    if (inlet && isTapped) connect.call(this, inlet)
    return connect.apply(this, args)
  } as typeof AudioNode.prototype.connect

  AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0) {
    const silentFrom = this.buffer?.getChannelData(0).findIndex((sample) => sample < 0.01) ?? 0
    window.meruPulses.planned.push({ when, offset, frames: silentFrom })
    start.call(this, when, offset)
  }
}
