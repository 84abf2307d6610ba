import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeAudioContext } from '../../support/fakeAudioContext.ts'

/** A page that has just been opened: no context was made yet. */
async function freshPage() {
  vi.resetModules()
  return import('../../../src/platform/audio/audioContext.ts')
}

let leaseAudioContext: Awaited<ReturnType<typeof freshPage>>['leaseAudioContext']

function lease() {
  const leased = leaseAudioContext(false)
  if (!leased) throw new Error('There is Web Audio')
  return leased
}

/** The context that all leases share, and not the one that Howler makes for itself. */
const context = () => FakeAudioContext.made.at(-1)

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('AudioContext', FakeAudioContext)
  vi.stubGlobal('navigator', {})
  FakeAudioContext.made.length = 0
  FakeAudioContext.slowness = 0
  ;({ leaseAudioContext } = await freshPage())
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the audio context', () => {
  it('is one for all who lease it, each with an output of its own', () => {
    const [one, other] = [lease(), lease()]
    expect(one.context).toBe(other.context)
    expect(one.output).not.toBe(other.output)
  })

  it('rests once its last holder has rung out', async () => {
    const only = lease()
    void only.run()
    await vi.advanceTimersByTimeAsync(0)
    only.release(12)
    await vi.advanceTimersByTimeAsync(11_900)
    expect(context()?.state).toBe('running')
    await vi.advanceTimersByTimeAsync(200)
    expect(context()?.state).toBe('suspended')
  })

  it('tells nobody that it runs when the browser keeps it silent', async () => {
    FakeAudioContext.slowness = 60_000
    const running = lease().run(2)
    await vi.advanceTimersByTimeAsync(2000)
    expect(await running).toBe(false)
  })

  it('is null where the browser has no Web Audio', async () => {
    vi.stubGlobal('AudioContext', undefined)
    ;({ leaseAudioContext } = await freshPage())
    expect(leaseAudioContext(false)).toBeNull()
  })
})

describe('an older holder, once somebody else has leased the context', () => {
  it('cannot put it to rest, neither later nor by a rest that it asked for before', async () => {
    const first = lease()
    first.release(12)
    const second = lease()
    void second.run()
    await vi.advanceTimersByTimeAsync(1000)
    first.release(12)
    await first.suspend()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([context()?.state, context()?.suspends]).toEqual(['running', 0])
  })

  it('cannot start it either: its start that comes late changes nothing', async () => {
    FakeAudioContext.slowness = 500
    const first = lease()
    const starting = first.run()
    const second = lease()
    await vi.advanceTimersByTimeAsync(1000)
    expect(await starting).toBe(false)
    expect([first.isHeld(), second.isHeld()]).toEqual([false, true])
  })

  it('cannot be heard through the output of the newer, nor silence it', async () => {
    const [first, second] = [lease(), lease()]
    first.output.gain.setTargetAtTime(0, 0, 1)
    first.release(0)
    await vi.advanceTimersByTimeAsync(10)
    expect(second.output).toMatchObject({ connections: 1, gain: { value: 1 } })
    expect(first.output).toMatchObject({ connections: 0 })
  })
})
