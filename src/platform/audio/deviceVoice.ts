/** The voice of the device, for who chooses it and where nobody recorded a line. It cannot be scheduled, only begun. */
export interface DeviceVoice {
  /** Speaks `milliseconds` from now. */
  speakIn(milliseconds: number, text: string): void
  cancel(): void
}

/** Half-way between everyday speech and the pace of the recorded voices. */
const RATE = 0.9

/** The voice of the device; null where it has none. */
export function createDeviceVoice(lang: string): DeviceVoice | null {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined
  if (!speech || typeof SpeechSynthesisUtterance === 'undefined') return null
  const waiting = new Set<ReturnType<typeof setTimeout>>()
  return {
    speakIn(milliseconds, text) {
      const timer = setTimeout(() => {
        waiting.delete(timer)
        const utterance = new SpeechSynthesisUtterance(text)
        utterance.lang = lang
        utterance.rate = RATE
        speech.speak(utterance)
      }, milliseconds)
      waiting.add(timer)
    },
    cancel() {
      waiting.forEach(clearTimeout)
      waiting.clear()
      speech.cancel()
    },
  }
}
