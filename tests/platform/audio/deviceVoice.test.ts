import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDeviceVoice } from '../../../src/platform/audio/deviceVoice.ts'
import { canSpeak } from '../../../src/platform/device/deviceVoices.ts'
import { sourcesOf, soundsOf } from '../../../src/platform/audio/soundUrls.ts'
import { DEFAULT_SOUND_SETTINGS } from '../../../src/core/sound/soundSettings.ts'
import { PREVIEW_LINE } from '../../../src/platform/audio/preview.ts'

interface Voice {
  readonly name: string
  readonly lang: string
  readonly localService: boolean
}

class Utterance {
  lang = ''
  rate = 1
  voice: Voice | null = null
  constructor(readonly text: string) {}
}

/** A device with these voices, which it lists at once or a second later. */
function deviceWith(voices: readonly Voice[], listedAfter = 0) {
  const spoken: Utterance[] = []
  let listed = listedAfter === 0 ? voices : []
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => listed,
    speak: (utterance: Utterance) => spoken.push(utterance),
    cancel: () => undefined,
  })
  if (listedAfter > 0)
    setTimeout(() => {
      listed = voices
      speech.dispatchEvent(new Event('voiceschanged'))
    }, listedAfter)
  vi.stubGlobal('speechSynthesis', speech)
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  return spoken
}

const voice = (name: string, lang: string, localService = true): Voice => ({ name, lang, localService })
const anna = voice('Anna', 'de-DE')
const vienna = voice('Vienna', 'de_AT', false)
const daniel = voice('Daniel', 'en-GB')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the voice of the device', () => {
  it.each([
    ['de', 'Anna'],
    ['de-AT', 'Vienna'],
    ['de-CH', 'Anna'],
  ])('speaks %s with a voice of that language: %s', (lang, name) => {
    const spoken = deviceWith([daniel, vienna, anna])
    createDeviceVoice()?.speakIn(0, 'Ruhig atmen.', lang)
    vi.runAllTimers()
    expect(spoken.map(({ lang, voice }) => [lang, voice?.name])).toEqual([[lang, name]])
  })

  it('speaks no language that it has no voice for, but English on every device that can speak', () => {
    deviceWith([daniel])
    const device = createDeviceVoice()
    expect([device?.speaks('de'), device?.speaks('en-US')]).toEqual([false, true])
    deviceWith([])
    expect(createDeviceVoice()?.speaks('en')).toBe(true)
  })

  it('is asked for a language once its voices are listed, which may take a second', async () => {
    deviceWith([anna], 1000)
    const answer = canSpeak('de')
    await vi.advanceTimersByTimeAsync(1000)
    expect(await answer).toBe(true)
  })

  it('is not waited for where it lists none', async () => {
    deviceWith([])
    const answer = canSpeak('de')
    await vi.advanceTimersByTimeAsync(2000)
    expect(await answer).toBe(false)
  })
})

describe('a recorded line', () => {
  const cue = { track: 'voice', startTime: 0, endTime: 2, text: PREVIEW_LINE } as const

  it('is never played for the same letters in another language', () => {
    expect(sourcesOf(cue, DEFAULT_SOUND_SETTINGS)).not.toEqual([])
    expect(sourcesOf({ ...cue, lang: 'de' }, DEFAULT_SOUND_SETTINGS)).toEqual([])
  })

  it('is not fetched for it either', () => {
    const timeline = { id: 'a', title: '', duration: 2, chapters: [], cues: [{ ...cue, lang: 'de' }] }
    expect(soundsOf(timeline, { ...DEFAULT_SOUND_SETTINGS, ambience: null })).toEqual([])
  })
})

describe('a voice of the device that fails', () => {
  it('is not heard, and nothing breaks', () => {
    deviceWith([daniel])
    const broken = () => {
      throw new Error('broken')
    }
    Object.assign(globalThis.speechSynthesis, { speak: broken, cancel: broken })
    const device = createDeviceVoice()
    device?.speakIn(10, 'Breathe in.')
    expect(() => vi.advanceTimersByTime(20)).not.toThrow()
    expect(() => device?.cancel()).not.toThrow()
  })
})
