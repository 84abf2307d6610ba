import type { DeviceCapabilities } from '../../core/deviceCapabilities.ts'
import { canSpeak } from './deviceVoices.ts'

/** What this browser can; asked once, since it does not change while the page stands. */
export function deviceCapabilities(): DeviceCapabilities {
  return {
    hasVoice: 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis,
    canSpeak,
    canVibrate: 'vibrate' in navigator,
    canPlayOverMusic: 'audioSession' in navigator,
  }
}
