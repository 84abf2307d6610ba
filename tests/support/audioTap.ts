/**
 * Listens to the sound that really leaves the page: everything that is connected to the speakers of an audio context also
 * feeds a small processor on the audio thread (tapProcessor.js).
 */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** What the processor heard so far; times are seconds of the audio context. */
export interface Heard {
  /** The kind of the event in which the context was made; empty outside of any event. */
  readonly madeDuring: string
  readonly state: AudioContextState
  readonly currentTime: number
  /** Root mean square of each tenth of a second. */
  readonly loudness: readonly { readonly at: number; readonly rms: number }[]
  /** When sound began after a quarter of a second of silence, exact to the frame. */
  readonly onsets: readonly number[]
}

/** Rain at its quietest is a good deal louder than this root mean square; digital silence is 0. */
export const AUDIBLE = 0.002

/** Must be called before the page is opened. */
export async function tapAudio(page: Page): Promise<void> {
  await page.addInitScript(installTap, readFileSync(new URL('tapProcessor.js', import.meta.url), 'utf8'))
}

/** What was heard in the page; null before an audio context was made. */
export function heard(page: Page): Promise<Heard | null> {
  return page.evaluate(() => {
    const { meruTap } = window as { meruTap?: Omit<Heard, 'state' | 'currentTime'> & { context: AudioContext } }
    if (!meruTap) return null
    const { madeDuring, loudness, onsets, context } = meruTap
    return { madeDuring, loudness, onsets, state: context.state, currentTime: context.currentTime }
  })
}

/** How loud the page has been for the last `seconds`, as the loudest tenth of a second; 0 while its sound stands still. */
export async function loudness(page: Page, seconds = 0.5): Promise<number> {
  const now = await heard(page)
  if (now?.state !== 'running') return 0
  return Math.max(0, ...now.loudness.filter(({ at }) => at > now.currentTime - seconds).map(({ rms }) => rms))
}

/** Runs in the page before its own scripts. */
function installTap(processor: string): void {
  const connect = AudioNode.prototype.connect as (...args: unknown[]) => unknown
  const taps = new WeakMap<BaseAudioContext, AudioNode>()

  window.AudioContext = class extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options)
      const tap = { madeDuring: window.event?.type ?? '', loudness: [], onsets: [], context: this }
      Object.assign(window, { meruTap: tap })
      const inlet = new GainNode(this)
      taps.set(this, inlet)
      // A context that is closed at once, as Howler's own is, has nothing to be heard.
      listen(this, inlet, tap).catch(() => undefined)
    }
  }

  async function listen(context: AudioContext, inlet: AudioNode, tap: { loudness: unknown[]; onsets: number[] }) {
    await context.audioWorklet.addModule(URL.createObjectURL(new Blob([processor], { type: 'text/javascript' })))
    const node = new AudioWorkletNode(context, 'tap', { outputChannelCount: [1] })
    node.port.onmessage = ({ data }) =>
      data.onset === undefined ? tap.loudness.push(data) : tap.onsets.push(data.onset)
    connect.call(inlet, node)
    connect.call(node, context.destination)
  }

  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    const inlet = args[0] === this.context.destination ? taps.get(this.context) : undefined
    if (inlet) connect.call(this, inlet)
    return connect.apply(this, args)
  } as typeof AudioNode.prototype.connect
}
