/**
 * A page that plays a timeline through the transport and the sound of the app, but renders it faster than it could be heard:
 * the context is an offline one that stops at every tick, as if the timers of a hidden page came that seldom.
 */
import { createTransport } from '../../../src/core/transport/createTransport.ts'
import type { SoundSettings } from '../../../src/core/sound/soundSettings.ts'
import type { Timeline } from '../../../src/core/timeline/timeline.ts'
import { createSoundOutput } from '../../../src/platform/audio/createSoundOutput.ts'
import processorUrl from '../pulses/pulseProcessor.js?url'
import type { HeardPulse } from '../pulses/pulseTap.ts'

export interface RenderOptions {
  readonly timeline: Timeline
  readonly settings: SoundSettings
  /** Frames per second. */
  readonly rate: number
  readonly isHidden: boolean
  /** Seconds between two ticks. */
  readonly tickEvery: number
}

interface Rendered {
  /** Frame at which position 0 was planned. */
  readonly zero: number
  readonly heard: readonly HeardPulse[]
}

declare global {
  interface Window {
    renderTimeline: (options: RenderOptions) => Promise<Rendered>
  }
}

window.renderTimeline = async ({ timeline, settings, rate, isHidden, tickEvery }) => {
  const length = Math.ceil((timeline.duration + 2) * rate)
  const context = new OfflineAudioContext({ numberOfChannels: 1, length, sampleRate: rate })
  const heard = await listen(context)
  pretendToBeLive(context)
  const settle = watchLoading(context)
  let tick: () => void = () => undefined
  const sound = createSoundOutput(timeline, {
    get: () => settings,
    change: () => undefined,
    subscribe: () => () => undefined,
  })
  const transport = createTransport({
    timeline,
    sound,
    ticker: { start: (onTick) => ((tick = onTick), () => undefined) },
    monotonic: { now: () => context.currentTime },
    isHidden: () => isHidden,
    onChange: () => undefined,
    onSleep: () => undefined,
    onVoiceLost: () => undefined,
  })
  transport.send({ type: 'play' })
  while (transport.status() === 'preparing') await settle()
  await settle()
  const zero = transport.clockTimeOf(0) * rate
  for (let at = tickEvery; at < timeline.duration; at += tickEvery) {
    void OfflineAudioContext.prototype.suspend.call(context, at).then(async () => {
      tick()
      await settle()
      await OfflineAudioContext.prototype.resume.call(context)
    })
  }
  await context.startRendering()
  await settle()
  return { zero, heard }
}

/** Puts the listener where the speakers would be. */
async function listen(context: OfflineAudioContext): Promise<readonly HeardPulse[]> {
  const heard: HeardPulse[] = []
  await context.audioWorklet.addModule(processorUrl)
  const tap = new AudioWorkletNode(context, 'pulses', { outputChannelCount: [1] })
  tap.port.onmessage = ({ data }) => heard.push(data)
  tap.connect(context.destination)
  Object.defineProperty(context, 'destination', { value: tap })
  return heard
}

/** The sound output asks a live context to run, and whether it does. */
function pretendToBeLive(context: OfflineAudioContext): void {
  Object.defineProperties(context, {
    state: { get: () => 'running' },
    resume: { value: () => Promise.resolve() },
    suspend: { value: () => Promise.resolve() },
    close: { value: () => Promise.resolve() },
  })
  Object.assign(window, {
    AudioContext: function OneContext() {
      return context
    },
  })
}

/** Gives a way to wait until everything that was asked for is fetched, decoded and handed to the audio thread. */
function watchLoading(context: OfflineAudioContext): () => Promise<void> {
  let loading = 0
  const counted =
    <Arguments extends unknown[], Result>(load: (...args: Arguments) => Promise<Result>) =>
    (...args: Arguments) => {
      loading++
      return load(...args).finally(() => loading--)
    }
  window.fetch = counted(window.fetch.bind(window))
  context.decodeAudioData = counted(context.decodeAudioData.bind(context))
  return async () => {
    do await aMoment()
    while (loading > 0)
    await aMoment()
  }
}

function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50))
}
