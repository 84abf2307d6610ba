/** Runs on the audio thread: says how loud each tenth of a second was, and at which second, exact to the frame, sound begins after silence. */
const QUANTUM = 128
const SILENCE = 0.001

registerProcessor(
  'tap',
  class extends AudioWorkletProcessor {
    frame = 0
    energy = 0
    counted = 0
    quietFrames = Infinity

    /** @param {readonly (readonly Float32Array[])[]} inputs */
    process(inputs) {
      // Chromium now and then gives one quantum a stale currentFrame
      this.frame = Math.max(currentFrame, this.frame + QUANTUM)
      const samples = inputs[0]?.[0]
      for (let i = 0; i < QUANTUM; i++) this.hear(samples?.[i] ?? 0, this.frame + i)
      if (this.counted >= sampleRate / 10) {
        this.port.postMessage({ at: this.frame / sampleRate, rms: Math.sqrt(this.energy / this.counted) })
        this.energy = this.counted = 0
      }
      return true
    }

    hear(/** @type {number} */ sample, /** @type {number} */ frame) {
      this.energy += sample * sample
      this.counted++
      if (Math.abs(sample) < SILENCE) {
        this.quietFrames++
        return
      }
      if (this.quietFrames > sampleRate / 4) this.port.postMessage({ onset: frame / sampleRate })
      this.quietFrames = 0
    }
  },
)
