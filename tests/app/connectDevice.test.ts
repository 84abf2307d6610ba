import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { connectDevice, type DeviceIntegrations } from '../../src/app/connectDevice.ts'
import { createPlayback } from '../../src/core/playback/createPlayback.ts'
import { sessionContent } from '../../src/core/playback/sessionContent.ts'
import type { LoadedSession } from '../../src/core/session/sessionSource.ts'
import { posesById } from '../../src/core/catalogue/posesById.ts'
import type { Playback, PlaybackCommand } from '../../src/core/playback/playback.ts'
import { createLockScreen, type NowPlaying } from '../../src/platform/device/lockScreen.ts'
import { createSoundSettings } from '../../src/platform/storage/soundSettings.ts'
import { createBreathVibration } from '../../src/platform/device/vibration.ts'
import { aCatalogue, aPose } from '../support/aCatalogue.ts'
import { aScript } from '../support/aScript.ts'
import { compiled } from '../support/compiled.ts'
import { fakeSound, type FakeSound } from '../support/fakeSound.ts'
import { playbackWorld } from '../support/playbackWorld.ts'
import { cuesOn } from '../../src/core/timeline/timeline.ts'

const catalogue = aCatalogue(
  aPose({ id: 'rest', name: 'Rest with bent knees' }),
  aPose({ id: 'bridge', name: 'Bridge' }),
)
const script = aScript(
  [
    { kind: 'hold', pose: 'rest', seconds: 60 },
    { kind: 'breathe', pattern: 'extended-exhale', pose: 'bridge', seconds: 60 },
  ],
  { title: 'First moves' },
)
const session: LoadedSession = {
  script,
  timeline: compiled(script, catalogue),
  poses: posesById(catalogue),
  firstSide: 'right',
  pace: 1,
}

/** A phone that keeps what it was told. */
function aPhone() {
  const phone = {
    press: null as ((command: PlaybackCommand) => void) | null,
    shown: null as NowPlaying | null,
    isQuietPlaying: false,
    isQuietReleased: false,
    isScreenHeld: false,
    felt: [] as number[][],
    pausedFromOutside: (): void => undefined,
  }
  const companions: Omit<DeviceIntegrations, 'settings'> = {
    lockScreen: {
      isSupported: true,
      setHandlers: (send) => void (phone.press = send),
      show: (now) => void (phone.shown = now),
      clear: () => Object.assign(phone, { press: null, shown: null }),
    },
    quietElement: {
      play: () => void (phone.isQuietPlaying = true),
      pause: () => void (phone.isQuietPlaying = false),
      onPausedFromOutside: (listener) => void (phone.pausedFromOutside = listener),
      release: () => Object.assign(phone, { isQuietPlaying: false, isQuietReleased: true }),
    },
    wakeLock: {
      isSupported: true,
      hold: () => void (phone.isScreenHeld = true),
      release: () => void (phone.isScreenHeld = false),
    },
    vibration: createBreathVibration((pattern) => phone.felt.push(pattern) > 0),
  }
  return { phone, companions }
}

let phone: ReturnType<typeof aPhone>['phone']
let settings: ReturnType<typeof createSoundSettings>
let sound: FakeSound
let playback: Playback

const settle = () => new Promise((resolve) => setTimeout(resolve))

async function play(): Promise<void> {
  playback.send({ type: 'play' })
  await settle()
}

beforeEach(() => {
  const made = aPhone()
  phone = made.phone
  settings = createSoundSettings(undefined)
  sound = fakeSound()
  playback = createPlayback(
    sessionContent(session),
    { painBefore: 7 },
    playbackWorld(sound, { onInterruption: made.companions.quietElement.onPausedFromOutside }),
  )
  connectDevice(playback, sessionContent(session), { ...made.companions, settings })
})

describe('a phone beside a session', () => {
  it('is left alone until the session starts', () => {
    expect(phone).toMatchObject({ shown: null, isQuietPlaying: false, isScreenHeld: false })
  })

  it('plays along within the tap itself', () => {
    playback.send({ type: 'play' })
    expect(phone).toMatchObject({ isQuietPlaying: true, isScreenHeld: true })
  })

  it('rests with a pause and goes on with the session', async () => {
    await play()
    playback.send({ type: 'pause' })
    expect(phone).toMatchObject({ isQuietPlaying: false, isScreenHeld: false, shown: { isPlaying: false } })
    await play()
    expect(phone).toMatchObject({ isQuietPlaying: true, isScreenHeld: true, shown: { isPlaying: true } })
  })

  it.each([
    ['its last second', () => sound.time.advance(session.timeline.duration + 1)],
    ['an early end', () => playback.send({ type: 'end', reason: 'user' })],
    ['leaving the player', () => playback.dispose()],
  ])('is let go with %s', async (_what, finish) => {
    await play()
    finish()
    await settle()
    expect(phone).toMatchObject({ press: null, shown: null, isQuietReleased: true, isScreenHeld: false })
  })

  it('is let go when the session never started', () => {
    playback.dispose()
    expect(phone).toMatchObject({ press: null, isQuietReleased: true })
  })
})

describe('the lock screen', () => {
  it('names the pose and the session, and nothing of the pain', async () => {
    await play()
    sound.time.advance(1.25)
    expect(phone.shown).toEqual({
      title: 'Rest with bent knees',
      album: 'First moves',
      isPlaying: true,
      position: expect.closeTo(1, 0),
      duration: session.timeline.duration,
      chapterIndex: 0,
    })
  })

  it('goes with the pose', async () => {
    await play()
    sound.time.advance(70)
    expect(phone.shown).toMatchObject({ title: 'Bridge', chapterIndex: expect.any(Number) })
  })

  it('commands the session as the buttons do', async () => {
    await play()
    sound.time.advance(20)
    phone.press?.({ type: 'pause' })
    expect(playback.snapshot().status).toBe('paused')
    phone.press?.({ type: 'play' })
    await settle()
    expect(playback.snapshot().status).toBe('playing')
    phone.press?.({ type: 'skip', by: -10 })
    expect(playback.snapshot().frame.position).toBeCloseTo(10, 0)
    phone.press?.({ type: 'seek', position: 30 })
    expect(playback.snapshot().frame.position).toBeCloseTo(30, 0)
    phone.press?.({ type: 'next' })
    expect(playback.snapshot().frame.chapterIndex).toBe(1)
    phone.press?.({ type: 'previous' })
    expect(playback.snapshot().frame.chapterIndex).toBe(0)
  })

  it('pressed ten times in a moment leaves one state', async () => {
    await play()
    for (let press = 0; press < 5; press += 1) {
      phone.press?.({ type: 'pause' })
      phone.press?.({ type: 'play' })
    }
    phone.press?.({ type: 'pause' })
    await settle()
    expect([playback.snapshot().status, sound.isSuspended(), phone.isQuietPlaying]).toEqual(['paused', true, false])
  })
})

describe('when the system pauses the sound, as a call does', () => {
  it('the session pauses, says so, and waits for the person', async () => {
    await play()
    sound.time.advance(10)
    phone.pausedFromOutside()
    await settle()
    expect(playback.snapshot()).toMatchObject({ status: 'paused', notice: 'interrupted' })
    expect(phone).toMatchObject({ isScreenHeld: false, isQuietPlaying: false })
    await play()
    expect(playback.snapshot()).toMatchObject({ status: 'playing', notice: null })
    expect(phone.isQuietPlaying).toBe(true)
  })
})

describe("the person's own music", () => {
  it('is left in its place where the session sounds over it', async () => {
    settings.change({ overMyMusic: true })
    await play()
    expect(phone).toMatchObject({ isQuietPlaying: false, isScreenHeld: true })
  })

  it('may come and go while the session plays', async () => {
    await play()
    settings.change({ overMyMusic: true })
    sound.time.advance(1)
    expect(phone.isQuietPlaying).toBe(false)
    settings.change({ overMyMusic: false })
    sound.time.advance(1)
    expect(phone.isQuietPlaying).toBe(true)
  })
})

describe('the breath for the hand', () => {
  const breaths = () => cuesOn(session.timeline, 'breath')

  it('is off until it is wished for', async () => {
    await play()
    sound.time.advance(session.timeline.duration)
    expect(phone.felt).toEqual([])
  })

  it('is one pulse for in and two for out, once each', async () => {
    settings.change({ vibration: true })
    await play()
    sound.time.advance(session.timeline.duration - 1)
    expect(phone.felt).toEqual(breaths().map(({ phase }) => (phase === 'inhale' ? [60] : [60, 120, 60])))
  })

  it('stands still while paused', async () => {
    settings.change({ vibration: true })
    await play()
    const [first] = breaths()
    playback.send({ type: 'pause' })
    playback.send({ type: 'seek', position: (first?.startTime ?? 0) + 0.1 })
    sound.time.advance(30)
    expect(phone.felt).toEqual([])
    await play()
    expect(phone.felt).toEqual([[60]])
  })
})

describe('a part of the device that fails', () => {
  const broken = () => {
    throw new Error('broken')
  }

  /** Follows the playback as the screen does, after the device, of which `failing` throws. */
  async function playBeside(failing: Partial<Omit<DeviceIntegrations, 'settings'>>) {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    onTestFinished(() => void vi.unstubAllGlobals())
    settings.change({ vibration: true })
    const made = aPhone()
    connectDevice(playback, sessionContent(session), { ...made.companions, ...failing, settings })
    const seen: number[] = []
    playback.subscribe(({ frame }) => seen.push(frame.position))
    await play()
    sound.time.advance(session.timeline.duration - 1)
    return { device: made.phone, seen, reported }
  }

  it.each<[string, Partial<Omit<DeviceIntegrations, 'settings'>>, string]>([
    ['lock screen', { lockScreen: { isSupported: true, setHandlers: broken, show: broken, clear: broken } }, 'shown'],
    ['wake lock', { wakeLock: { isSupported: true, hold: broken, release: broken } }, 'isScreenHeld'],
    ['vibration', { vibration: { isSupported: true, follow: broken } }, 'felt'],
    [
      'quiet element',
      { quietElement: { play: broken, pause: broken, onPausedFromOutside: () => undefined, release: broken } },
      'isQuietPlaying',
    ],
  ])('is left out: without its %s the session, the screen and the rest of the device go on', async (...row) => {
    const [, failing, lost] = row
    const { device, seen, reported } = await playBeside(failing)
    expect(seen.at(-1)).toBeGreaterThan(session.timeline.duration - 3)
    expect(reported).toHaveBeenCalledOnce()
    const whole = { isScreenHeld: true, isQuietPlaying: true, shown: { title: 'Bridge' }, felt: { 0: [60] } }
    expect(device).toMatchObject(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== lost)))
    playback.send({ type: 'end', reason: 'user' })
    expect(playback.snapshot().status).toBe('ended')
  })

  it('loses no more of the lock screen than what fails: its buttons still pause', async () => {
    const handlers = new Map<string, MediaSessionActionHandler | null>()
    const panel = {
      metadata: null,
      playbackState: 'none',
      setActionHandler: (action: MediaSessionAction, handler: MediaSessionActionHandler | null) =>
        void handlers.set(action, handler),
      setPositionState: broken,
    }
    const { seen, reported } = await playBeside({
      lockScreen: createLockScreen({ session: panel as unknown as MediaSession, createMetadata: broken }),
    })
    expect(seen.length).toBeGreaterThan(3)
    expect(reported).toHaveBeenCalledTimes(2)
    handlers.get('pause')?.({ action: 'pause' })
    expect([playback.snapshot().status, panel.playbackState]).toEqual(['paused', 'paused'])
  })
})
