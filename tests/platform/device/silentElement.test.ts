import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createSilentElement, type SilentElement } from '../../../src/platform/device/silentElement.ts'
import { silentWav } from '../../../src/platform/device/silentWav.ts'

/** An audio element whose events come when they are let through, as in a browser. */
class FakeElement extends EventTarget {
  paused = true
  loop = false
  src = ''
  refuses = false
  plays = 0

  play() {
    this.plays += 1
    if (this.refuses) return Promise.reject(new Error('NotAllowedError'))
    this.paused = false
    return Promise.resolve()
  }

  pause() {
    this.paused = true
  }

  /** Pauses as a call or pulled-out headphones do. */
  pauseFromOutside() {
    this.pause()
    this.dispatchEvent(new Event('pause'))
  }

  removeAttribute() {
    this.src = ''
  }

  load() {
    this.paused = true
  }
}

let element: FakeElement
let quiet: SilentElement
let onPaused: ReturnType<typeof vi.fn<() => void>>

const quietOf = (isNeeded: boolean) =>
  createSilentElement({ isNeeded, createElement: () => element as unknown as HTMLAudioElement })

beforeEach(() => {
  element = new FakeElement()
  quiet = quietOf(true)
  onPaused = vi.fn<() => void>()
  quiet.onPausedFromOutside(onPaused)
})

describe('the quiet element', () => {
  it('plays in a loop from the moment it is asked', () => {
    quiet.play()
    expect(element).toMatchObject({ paused: false, loop: true, src: expect.stringMatching(/^blob:/) })
  })

  it('is started once, however often it is asked', () => {
    quiet.play()
    quiet.play()
    expect(element.plays).toBe(1)
  })

  it('pauses and goes on with the playback, and reports neither', () => {
    quiet.play()
    quiet.pause()
    element.dispatchEvent(new Event('pause'))
    expect(element.paused).toBe(true)
    quiet.play()
    expect(element.paused).toBe(false)
    expect(onPaused).not.toHaveBeenCalled()
  })

  it('reports no pause that was over before its event came', () => {
    quiet.play()
    quiet.pause()
    quiet.play()
    element.dispatchEvent(new Event('pause'))
    expect(onPaused).not.toHaveBeenCalled()
  })

  it('reports a pause from outside once', () => {
    quiet.play()
    element.pauseFromOutside()
    element.dispatchEvent(new Event('pause'))
    expect(onPaused).toHaveBeenCalledTimes(1)
  })

  it('plays again after a pause from outside when it is asked', () => {
    quiet.play()
    element.pauseFromOutside()
    quiet.play()
    expect(element.paused).toBe(false)
  })

  it('waits for the person when the system starts it again', () => {
    quiet.play()
    element.pauseFromOutside()
    void element.play()
    element.dispatchEvent(new Event('play'))
    expect(element.paused).toBe(true)
    expect(onPaused).toHaveBeenCalledTimes(1)
  })

  it('may be refused by the browser without any harm', async () => {
    element.refuses = true
    quiet.play()
    await Promise.resolve()
    expect([element.plays, onPaused.mock.calls.length]).toEqual([1, 0])
  })

  it('is given back at the end', () => {
    const revoked = vi.spyOn(URL, 'revokeObjectURL')
    quiet.play()
    const url = element.src
    quiet.release()
    expect(element).toMatchObject({ paused: true, src: '' })
    expect(revoked.mock.calls).toEqual([[url]])
    revoked.mockRestore()
  })

  it('is not made where it would be in the way', () => {
    quiet = quietOf(false)
    quiet.play()
    quiet.pause()
    quiet.release()
    expect(element).toMatchObject({ plays: 0, src: '' })
  })
})

describe('its sound', () => {
  it('is half a minute long and begins with a thousandth of full scale', async () => {
    const view = new DataView(await silentWav().arrayBuffer())
    const [byteRate, dataBytes] = [view.getUint32(28, true), view.getUint32(40, true)]
    const samples = Array.from({ length: dataBytes / 2 }, (_, index) => view.getInt16(44 + index * 2, true))
    expect(dataBytes / byteRate).toBe(30)
    expect(view.byteLength).toBe(44 + dataBytes)
    expect((samples[0] ?? 0) / 0x8000).toBeCloseTo(0.001, 4)
    expect(samples.slice(1).every((sample) => sample === 0)).toBe(true)
  })
})
