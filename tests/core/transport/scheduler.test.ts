import { expect, it, vi } from 'vitest'
import { createTransport } from '../../../src/core/transport/createTransport.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'
import { fakeSound } from '../../support/fakeSound.ts'

const seconds = 240
const timeline = compiled(aScript([{ kind: 'hold', pose: 'rest', seconds }]), aCatalogue(aPose({ id: 'rest' })))
const sounds = timeline.cues.filter(({ track }) => track === 'voice' || track === 'chime' || track === 'breath')

it.each([
  ['ten seconds', false, 10],
  ['two minutes and ten seconds in a hidden page', true, 130],
])('hands every sound out %s before it is heard, a second less at the most', async (_window, isHidden, window) => {
  const sound = fakeSound()
  const prepared = vi.spyOn(sound, 'prepare')
  const transport = createTransport({
    timeline,
    sound,
    ticker: sound.time.ticker,
    monotonic: sound.monotonic,
    isHidden: () => isHidden,
    onChange: () => undefined,
    onSleep: () => undefined,
  })
  transport.send({ type: 'play' })
  await new Promise((resolve) => setImmediate(resolve))
  for (let tick = 0; tick < 4 * (seconds - 1); tick++) {
    sound.time.advance(0.25)
    const until = transport.position() + window
    const handedOut = sound.scheduled().length
    expect(handedOut).toBeGreaterThanOrEqual(sounds.filter(({ startTime }) => startTime < until - 1).length)
    expect(handedOut).toBeLessThanOrEqual(sounds.filter(({ startTime }) => startTime < until).length)
  }
  expect(sound.scheduled().map(({ cue }) => cue)).toEqual(sounds)
  // A tick that has nothing to hand out costs nothing.
  expect(prepared.mock.calls.length).toBeLessThanOrEqual(seconds)
})
