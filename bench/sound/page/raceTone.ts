import type { Contestant } from './contestant.ts'
import { bitOf, cueTime, CUES, LEVELS, pulseUrl, RATE } from './cues.ts'
import processorUrl from '../../../tests/support/pulses/pulseProcessor.js?url'
import type { HeardPulse } from '../../../tests/support/pulses/pulseTap.ts'
import { onsetsOf } from './listen.ts'

/** The Transport of Tone.js with a Player, in the context that Tone makes for itself. */
export async function raceTone(): Promise<Contestant> {
  const { getContext, getTransport, loaded, Player, start } = await import('tone')
  await start()
  const heard: HeardPulse[] = []
  const context = getContext()
  await context.addAudioWorkletModule(processorUrl)
  const node = context.createAudioWorkletNode('pulses', {
    outputChannelCount: [1],
    processorOptions: { levels: LEVELS },
  })
  node.port.onmessage = ({ data }) => heard.push(data)
  node.connect(context.rawContext.destination)
  const player = new Player(pulseUrl('tone')).connect(node)
  await loaded()
  const transport = getTransport()
  const times = Array.from({ length: CUES }, (_, n) => cueTime('tone', n))
  for (const at of times) transport.schedule((time) => player.start(time), at)
  const zero = context.now()
  transport.start(zero)
  return {
    method: 'tone',
    planned: () => times.map((at) => Math.round((zero + at) * RATE)),
    onsets: () => onsetsOf(heard, bitOf('tone')),
  }
}
