/** Runs in the page before Start is tapped: notes when each sound was set to begin, and four times a second how large the disc is. */
;(() => {
  const probe = { starts: [], samples: [], context: null }
  Object.assign(window, { meruProbe: probe })
  const start = AudioBufferSourceNode.prototype.start
  AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0, ...rest) {
    probe.context = this.context
    if (this.buffer && !this.loop) probe.starts.push({ when, offset, seconds: this.buffer.duration })
    return start.call(this, when, offset, ...rest)
  }
  setInterval(() => {
    const disc = document.querySelector('.breath svg')
    if (!disc || !probe.context) return
    const scale = new DOMMatrix(getComputedStyle(disc).transform).a
    probe.samples.push({ at: performance.now(), clock: probe.context.currentTime, scale })
  }, 250)
})()
