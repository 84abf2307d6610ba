import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SoundTrouble } from '../../../src/core/sound/soundOutput.ts'
import { DEFAULT_SOUND_SETTINGS, DEVICE_VOICE, type SoundSettings } from '../../../src/core/sound/soundSettings.ts'
import type { VoiceCue } from '../../../src/core/timeline/timeline.ts'
import { createBuffers, type Buffers } from '../../../src/platform/audio/buffers.ts'
import { createMixer } from '../../../src/platform/audio/mixer.ts'
import { PREVIEW_LINE } from '../../../src/platform/audio/preview.ts'
import { sourcesOf } from '../../../src/platform/audio/soundUrls.ts'
import { createVoiceTrack, type VoiceTrack } from '../../../src/platform/audio/voiceTrack.ts'
import { aBuffer, FakeAudioContext } from '../../support/fakeAudioContext.ts'

interface Spoken {
  readonly text: string
  readonly lang: string
}

let context: FakeAudioContext
let settings: SoundSettings
let buffers: Buffers
let voice: VoiceTrack
let troubles: SoundTrouble[]
let begun: number
/** Voices whose files can be had. */
let voices: Set<string>
let byDevice: Spoken[]

const recorded: VoiceCue = { track: 'voice', startTime: 10, endTime: 12, text: PREVIEW_LINE }
const unrecorded: VoiceCue = { ...recorded, text: 'Nobody has ever recorded this line.' }
const [clip] = sourcesOf(recorded, DEFAULT_SOUND_SETTINGS)

/** Lets a device speak, with voices of these languages. */
function deviceSpeaks(...languages: string[]): void {
  const listed = languages.map((lang) => ({ name: lang, lang, localService: true }))
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => listed,
    speak: ({ text, lang }: Spoken) => void byDevice.push({ text, lang }),
    cancel: () => undefined,
  })
  vi.stubGlobal('speechSynthesis', speech)
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  )
}

function createTrack(): void {
  const fake = context as unknown as AudioContext
  const mixer = createMixer(fake, fake.createGain(), settings.volumes)
  buffers = createBuffers(fake, {
    async read({ url, seconds }) {
      const [, id] = /voice\/([^/]+)/.exec(url) ?? []
      if (!voices.has(id ?? '')) throw new TypeError('No network')
      return new Float64Array([seconds]).buffer
    },
    remove: async () => undefined,
  })
  voice = createVoiceTrack({
    context: fake,
    mixer,
    buffers,
    settings: () => settings,
    onTrouble: (trouble) => void troubles.push(trouble),
    onSpoken: () => void (begun += 1),
  })
}

async function pass(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 0.25) {
    if (context.state === 'running') context.currentTime += 0.25
    await vi.advanceTimersByTimeAsync(250)
  }
}

const heardAt = () => context.heard().map(({ when, offset }) => [when, offset])

beforeEach(() => {
  vi.useFakeTimers()
  context = new FakeAudioContext()
  context.state = 'running'
  FakeAudioContext.decode = async (bytes) => aBuffer(new Float64Array(bytes)[0] ?? 0)
  settings = DEFAULT_SOUND_SETTINGS
  troubles = []
  begun = 0
  voices = new Set(['willow', 'cedar'])
  byDevice = []
  createTrack()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a recorded sentence', () => {
  it('is heard at its time, and reported when it begins', async () => {
    voice.schedule(recorded, 8, 0)
    await pass(7)
    expect([heardAt(), begun]).toEqual([[[8, 0]], 0])
    await pass(1.25)
    expect([begun, troubles]).toEqual([1, []])
  })

  it('that is decoded already is scheduled before anything else can run', async () => {
    await buffers.load(sourcesOf(recorded, settings))
    voice.schedule(recorded, 0.05, 0)
    expect(heardAt()).toEqual([[0.05, 0]])
  })

  it('begins in its middle after a jump into it', async () => {
    await buffers.load(sourcesOf(recorded, settings))
    voice.schedule(recorded, 3, 0.5)
    expect(heardAt()).toEqual([[3, 0.5]])
  })

  it('is spoken by the default voice where the chosen one cannot be had', async () => {
    settings = { ...settings, voice: 'cedar' }
    voices = new Set(['willow'])
    voice.schedule(recorded, 8, 0)
    await pass(9)
    expect(context.heard().map(({ buffer }) => (buffer as AudioBuffer).duration)).toEqual([clip?.seconds])
    expect([begun, troubles]).toEqual([1, []])
  })

  it('that no recording can be had of is spoken by the device when it is due, and reported', async () => {
    deviceSpeaks()
    createTrack()
    voices.clear()
    voice.schedule(recorded, 8, 0)
    await pass(7.5)
    expect([byDevice, troubles]).toEqual([[], []])
    await pass(2)
    expect(byDevice).toEqual([{ text: PREVIEW_LINE, lang: 'en' }])
    expect([troubles, begun]).toEqual([['unreachable'], 0])
  })

  it('that is late by more than a minute, since the page was hidden, is not spoken over the next one', async () => {
    deviceSpeaks()
    createTrack()
    voices.clear()
    voice.schedule(recorded, 8, 0)
    context.currentTime = 70
    await vi.advanceTimersByTimeAsync(20_000)
    expect([byDevice, troubles]).toEqual([[], ['unreachable']])
  })
})

describe('a sentence that nobody recorded', () => {
  it('is spoken by the device at its time, without a word of trouble', async () => {
    deviceSpeaks()
    createTrack()
    voice.schedule(unrecorded, 4, 0)
    await pass(3.75)
    expect(byDevice).toEqual([])
    await pass(0.5)
    expect([byDevice.length, troubles]).toEqual([1, []])
  })

  it('is spoken in its language, where the device has a voice for it', async () => {
    deviceSpeaks('de-DE')
    createTrack()
    voice.schedule({ ...unrecorded, text: 'Ruhig atmen.', lang: 'de' }, 1, 0)
    voice.schedule({ ...unrecorded, text: 'Respira.', lang: 'es' }, 2, 0)
    await pass(3)
    expect(byDevice).toEqual([{ text: 'Ruhig atmen.', lang: 'de' }])
    expect(troubles).toEqual(['clip-missing'])
  })

  it('is left to the caption where the device cannot speak, and reported', () => {
    voice.schedule(unrecorded, 4, 0)
    expect(troubles).toEqual(['clip-missing'])
  })

  it('is not begun anew by the device after a jump into its middle', async () => {
    deviceSpeaks()
    createTrack()
    voice.schedule(unrecorded, 4, 1)
    await pass(6)
    expect([byDevice, troubles]).toEqual([[], []])
  })
})

describe('the voice of the device, where the person chose it', () => {
  it('speaks recorded sentences too', async () => {
    deviceSpeaks()
    settings = { ...settings, voice: DEVICE_VOICE }
    createTrack()
    expect(voice.isOfDevice()).toBe(true)
    voice.schedule(recorded, 2, 0)
    await pass(3)
    expect([byDevice.length, context.heard().length]).toEqual([1, 0])
  })

  it('is the default voice on a device that has none', async () => {
    settings = { ...settings, voice: DEVICE_VOICE }
    expect(voice.isOfDevice()).toBe(false)
    voice.schedule(recorded, 2, 0)
    await pass(3)
    expect([heardAt(), troubles]).toEqual([[[2, 0]], []])
  })
})

describe('silence', () => {
  it('cancels a sentence that is to come, and nothing is said of it', async () => {
    voice.schedule(recorded, 8, 0)
    await pass(2)
    voice.silence()
    await pass(10)
    expect([context.sources[0]?.connections, begun, troubles]).toEqual([0, 0, []])
  })

  it('cancels one that is still being fetched', async () => {
    voice.schedule(recorded, 8, 0)
    voice.silence()
    await pass(10)
    expect([context.heard(), begun, troubles]).toEqual([[], 0, []])
  })

  it('cancels one that cannot be had: it is not reported after a jump past it', async () => {
    voices.clear()
    voice.schedule(recorded, 8, 0)
    await pass(4)
    voice.silence()
    await pass(10)
    expect(troubles).toEqual([])
  })

  it('cancels what the device was to say', async () => {
    deviceSpeaks()
    createTrack()
    voice.schedule(unrecorded, 4, 0)
    voice.silence()
    await pass(6)
    expect(byDevice).toEqual([])
  })
})

describe('the ambience', () => {
  /** The fifth gain: the output and three parts come before the ducking. */
  const level = (time: number) => context.gains[4]?.gain.targetAt(time)

  beforeEach(() => {
    context = new FakeAudioContext()
    context.state = 'running'
    createTrack()
  })

  it('is low under a sentence and back after it, whoever speaks it', () => {
    voice.schedule(recorded, 8, 0)
    expect([level(7), level(8), level(9.9), level(10)]).toEqual([1, 0.4, 0.4, 1])
    voice.schedule(unrecorded, 20, 0)
    expect([level(21), level(22)]).toEqual([0.4, 1])
  })

  it('is back sooner after a sentence that was begun in its middle', () => {
    voice.schedule(recorded, 8, 1.5)
    expect([level(8.4), level(8.5)]).toEqual([0.4, 1])
  })

  it('comes back with silence', () => {
    voice.schedule(recorded, 8, 0)
    context.currentTime = 9
    voice.silence()
    expect(level(9)).toBe(1)
  })
})
