import { APP_LANGUAGE, isSameLanguage } from '../../core/script/language.ts'
import { voiceFor } from '../device/deviceVoices.ts'
import { tryRead } from '../../core/tryRead.ts'

/**
 * The voice of the device, for who chooses it and where nobody recorded a line. It cannot be scheduled, only begun. Where it
 * fails, it is not heard, and the session goes on.
 */
export interface DeviceVoice {
  /** False for a language (BCP 47 tag) that no voice of the device speaks. */
  speaks(lang: string): boolean
  /** Speaks `milliseconds` from now, in a language, in the app's own where none is given. */
  speakIn(milliseconds: number, text: string, lang?: string): void
  cancel(): void
}

/** Half-way between everyday speech and the pace of the recorded voices. */
const RATE = 0.9

/** The voice of the device; null where it has none. */
export function createDeviceVoice(): DeviceVoice | null {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined
  if (!speech || typeof SpeechSynthesisUtterance === 'undefined') return null
  const speak = (text: string, lang: string) => {
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.lang = lang
    utterance.voice = isSameLanguage(lang, APP_LANGUAGE) ? null : voiceFor(lang)
    utterance.rate = RATE
    speech.speak(utterance)
  }
  const waiting = new Set<ReturnType<typeof setTimeout>>()
  return {
    // Some browsers list no voice and speak English all the same.
    speaks: (lang) => isSameLanguage(lang, APP_LANGUAGE) || voiceFor(lang) !== null,
    speakIn(milliseconds, text, lang = APP_LANGUAGE) {
      const timer = setTimeout(() => {
        waiting.delete(timer)
        tryRead(() => speak(text, lang))
      }, milliseconds)
      waiting.add(timer)
    },
    cancel() {
      waiting.forEach(clearTimeout)
      waiting.clear()
      tryRead(() => speech.cancel())
    },
  }
}
