/** Runs on the audio thread: says of each pulse which bit of the level it set, at which frame it began and how long it was. */
registerProcessor(
  'pulses',
  class extends AudioWorkletProcessor {
    /** @param {{ processorOptions?: { levels: number } }} [options] */
    constructor(options) {
      super()
      this.levels = options?.processorOptions?.levels ?? 8
    }

    frame = -1
    level = 0
    last = 0
    /** @type {number[]} */
    since = []

    /** @param {readonly (readonly Float32Array[])[]} inputs */
    process(inputs) {
      const samples = inputs[0]?.[0] ?? []
      // Chromium now and then gives one quantum a stale currentFrame
      this.frame = currentFrame <= this.frame ? this.frame + 128 : currentFrame
      for (let i = 0; i < 128; i++) {
        const level = Math.round((samples[i] ?? 0) * this.levels)
        // A sound that begins between two frames ends in a frame of half its level: only what lasts counts.
        if (level !== this.level && level === this.last) this.change(level, this.frame + i - 1)
        this.last = level
      }
      return true
    }

    change(/** @type {number} */ level, /** @type {number} */ frame) {
      for (let bit = 0; 1 << bit < this.levels; bit++) {
        const [was, is] = [(this.level >> bit) & 1, (level >> bit) & 1]
        if (is > was) this.since[bit] = frame
        if (is < was) {
          const start = this.since[bit] ?? frame
          this.port.postMessage({ bit, frame: start, frames: frame - start })
        }
      }
      this.level = level
    }
  },
)
