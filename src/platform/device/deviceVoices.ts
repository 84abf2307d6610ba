/** The voices that the device can speak with, by language. */
import { isSameLanguage } from '../../core/script/language.ts'

/** Milliseconds in which a browser that lists its voices late has listed them. */
const PATIENCE = 1500

/** The voice for a language (BCP 47 tag): of the same region, else of any, those on the device first; null without one. */
export function voiceFor(lang: string): SpeechSynthesisVoice | null {
  const voices = (synthesis()?.getVoices() ?? []).filter((voice) => isSameLanguage(voice.lang, lang))
  const rank = (voice: SpeechSynthesisVoice) => Number(isSameTag(voice.lang, lang)) * 2 + Number(voice.localService)
  return voices.toSorted((a, b) => rank(b) - rank(a))[0] ?? null
}

/** True if a voice of the device speaks a language; waits for a list that comes late. */
export async function canSpeak(lang: string): Promise<boolean> {
  const speech = synthesis()
  if (!speech) return false
  if (speech.getVoices().length === 0) await listed(speech)
  return voiceFor(lang) !== null
}

function listed(speech: SpeechSynthesis): Promise<void> {
  return new Promise((resolve) => {
    speech.addEventListener('voiceschanged', () => resolve(), { once: true })
    setTimeout(resolve, PATIENCE)
  })
}

function synthesis(): SpeechSynthesis | undefined {
  return globalThis.speechSynthesis as SpeechSynthesis | undefined
}

/** Android writes tags with an underscore. */
function isSameTag(one: string, other: string): boolean {
  return one.replace('_', '-').toLowerCase() === other.replace('_', '-').toLowerCase()
}
