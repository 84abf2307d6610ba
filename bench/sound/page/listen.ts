import processorUrl from '../../../tests/support/pulses/pulseProcessor.js?url'
import type { HeardPulse } from '../../../tests/support/pulses/pulseTap.ts'

/** Hears the pulses in what a node gives, as frames of its context; `levels` is how many it has to tell apart. */
export async function listen(source: AudioNode, levels: number): Promise<readonly HeardPulse[]> {
  const heard: HeardPulse[] = []
  const { context } = source
  await context.audioWorklet.addModule(processorUrl)
  const node = new AudioWorkletNode(context, 'pulses', { outputChannelCount: [1], processorOptions: { levels } })
  node.port.onmessage = ({ data }) => heard.push(data)
  source.connect(node).connect(context.destination)
  return heard
}

/** The frames at which pulses of a bit began. */
export function onsetsOf(heard: readonly HeardPulse[], bit: number): readonly number[] {
  return heard.filter((pulse) => pulse.bit === bit).map(({ frame }) => frame)
}
