import { nextTick } from 'vue'
import { createPlayback } from '../../src/core/playback/createPlayback.ts'
import { sessionContent } from '../../src/core/playback/sessionContent.ts'
import { playInOnePage } from '../../src/app/playInOnePage.ts'
import { createReports } from '../../src/app/report/createReports.ts'
import { createSharedPlayingRight } from '../../src/app/sharedPlayingRight.ts'
import { createPracticeStorage } from '../../src/app/createPracticeStorage.ts'
import type { DeviceCapabilities } from '../../src/core/deviceCapabilities.ts'
import type { LoggedError } from '../../src/core/errorLog.ts'
import type { LoadedSession, LoadOptions, SessionSummary } from '../../src/core/session/sessionSource.ts'
import type { OpenPages } from '../../src/core/playback/openPages.ts'
import type { PracticeRepository } from '../../src/core/practice/practiceRepository.ts'
import { reportPage } from '../../src/core/practice/reportPage.ts'
import { posesById } from '../../src/core/catalogue/posesById.ts'
import type { SessionScript, Step } from '../../src/core/script/script.ts'
import type { Moment } from '../../src/core/practice/practiceLog.ts'
import type { Wake } from '../../src/core/time.ts'
import type { Services } from '../../src/features/shared/services.ts'
import { createBufferedRepository } from '../../src/platform/storage/bufferedRepository.ts'
import { createFigureLook } from '../../src/platform/storage/figureLook.ts'
import { createMemoryPracticeRepository } from '../../src/platform/storage/memoryPracticeRepository.ts'
import { alonePages } from '../../src/platform/device/pages/alonePages.ts'
import { createRememberedPain } from '../../src/platform/storage/rememberedPain.ts'
import { createSoundSettings } from '../../src/platform/storage/soundSettings.ts'
import { aCatalogue, aPose } from './aCatalogue.ts'
import { aScript } from './aScript.ts'
import { compiled } from './compiled.ts'
import { emptyStorage } from './emptyStorage.ts'
import { fakeSound, type FakeSound } from './fakeSound.ts'
import { playbackWorld } from './playbackWorld.ts'

interface DownloadedFile {
  readonly name: string
  readonly text: string
}

export interface FakeServices extends Services {
  /** The loudspeaker of the newest playback; its clock moves the session. */
  readonly sound: () => FakeSound
  /** The store of the browser, without the memory of the page before it. */
  readonly repository: PracticeRepository
  readonly files: () => readonly DownloadedFile[]
  readonly warnsBeforeLeaving: () => boolean
  /** The voice that is heard before it is chosen, or null. */
  readonly previewed: () => string | null
  /** The text that was copied last, or null. */
  readonly copied: () => string | null
  /** Sets the clock of the device; the screens hear of it only by `wake`, as after a night in which no timer ran. */
  setNow(moment: Moment): void
  wake(wake: Wake): Promise<void>
}

interface World {
  readonly scripts?: readonly SessionScript[]
  readonly log?: readonly unknown[]
  readonly now?: Moment
  readonly abilities?: DeviceCapabilities
  /** Voices that cannot be heard now. */
  readonly unheard?: readonly string[]
  /** True while there is no room in the store. */
  readonly isFull?: () => boolean
  /** The name of the error with which the browser refuses to write and to read; null while it does neither. */
  readonly refusal?: () => string | null
  /** What this page knows of others. */
  readonly pages?: OpenPages
  /** False where the device has no network and not the voice. */
  readonly canHearVoice?: boolean
  /** What went wrong lately on this device. */
  readonly errors?: readonly LoggedError[]
  /** False where the browser has no clipboard. */
  readonly canCopy?: boolean
}

/** Tuesday 24 November 2026, 16:20 in Berlin. */
export const aTuesday: Moment = { at: Date.UTC(2026, 10, 24, 15, 20), utcOffset: 60, timeZone: 'Europe/Berlin' }

const catalogue = aCatalogue(
  aPose({ id: 'rest', name: 'Rest with bent knees', category: 'rest', caption: 'Let the floor carry you' }),
  aPose({ id: 'slide', name: 'Heel slides', sided: true, caption: 'The heel slides away' }),
)

const steps: readonly Step[] = [
  { kind: 'breathe', pattern: 'extended-exhale', pose: 'rest', seconds: 60 },
  { kind: 'hold', pose: 'slide', sides: 'both', seconds: 40 },
]

/** Three short sessions: for a flare of the lower back, for the mid back, for neck and upper back. */
export const threeScripts: readonly SessionScript[] = [
  aScript(steps, {
    id: 'first-moves',
    title: 'First moves',
    summary: 'Small, easy moves.',
    kind: 'acute-relief',
    regions: ['lower'],
    props: ['pillow'],
    evidence: 'Nobody has tested this session itself.',
  }),
  aScript(steps, { id: 'mid-back', title: 'Mid-back mobility', regions: ['mid'] }),
  aScript(steps, { id: 'easy-neck', title: 'Easy neck', regions: ['neck', 'upper'], positions: ['chair'] }),
]

/** The services of the app with the real core behind them; only sound, store and clock are faked. */
export function fakeServices({
  scripts = threeScripts,
  log = [],
  now: firstMoment = aTuesday,
  abilities = { hasVoice: true, canSpeak: async () => true, canVibrate: true, canPlayOverMusic: true },
  unheard = [],
  isFull = () => false,
  refusal = () => null,
  pages = alonePages,
  canHearVoice = true,
  errors = [],
  canCopy = true,
}: World = {}): FakeServices {
  const memory = createMemoryPracticeRepository()
  const reading = <A extends unknown[], T>(read: (...given: A) => Promise<T>) => {
    return (...given: A) => {
      const name = refusal()
      return name === null ? read(...given) : Promise.reject(new DOMException('Refused', name))
    }
  }
  const writing = <A extends unknown[]>(write: (...given: A) => Promise<void>) =>
    reading((...given: A) =>
      isFull() ? Promise.reject(new DOMException('No room', 'QuotaExceededError')) : write(...given),
    )
  const repository: PracticeRepository = {
    entries: reading(async () => [...log, ...(await memory.entries())]),
    entriesSince: reading(async () => [...log, ...(await memory.entries())]),
    count: reading(async () => log.length + (await memory.count())),
    add: writing(memory.add),
    writeJournal: writing(memory.writeJournal),
    journal: reading(memory.journal),
    closeJournal: writing(memory.closeJournal),
  }
  const buffered = createBufferedRepository({ open: async () => repository })
  const files: DownloadedFile[] = []
  let warnsBeforeLeaving = false
  const storage = createPracticeStorage(buffered, {
    now: () => moment,
    onReturn: () => undefined,
    later: () => undefined,
    download: (name, text) => void files.push({ name, text }),
    warnBeforeLeaving: (isOn) => void (warnsBeforeLeaving = isOn),
  })
  const turn = createSharedPlayingRight(pages)
  const soundSettings = createSoundSettings(emptyStorage())
  let sound = fakeSound()
  let previewed: string | null = null
  let copied: string | null = null
  let moment = firstMoment
  const now = () => moment
  const wakes = new Set<(wake: Wake) => void>()
  let ids = 0
  const newId = () => `id-${++ids}`

  return {
    sound: () => sound,
    repository,
    previewed: () => previewed,
    sessions: {
      list: () => scripts.map(summaryOf),
      load: async (id, options) => loaded(scripts, id, { pace: soundSettings.get().pace, ...options }),
      catalogue: async () => catalogue,
    },
    loadLog: () => buffered.entries(),
    loadLogSince: (instant) => buffered.entriesSince(instant),
    loadReport: createReports(buffered, async ({ unsaved, ...order }) =>
      reportPage([...(await repository.entries()), ...unsaved], order),
    ),
    addEntry: (entry) => buffered.add(entry),
    storage,
    files: () => files,
    warnsBeforeLeaving: () => warnsBeforeLeaving,
    createPlayback(session, options) {
      sound = fakeSound()
      const world = playbackWorld(sound, { repository: buffered, now, newId })
      return playInOnePage(createPlayback(sessionContent(session), options, world), turn)
    },
    watchVoice(_session, listener) {
      listener(canHearVoice)
      return () => undefined
    },
    soundSettings,
    figureLook: createFigureLook(emptyStorage()),
    rememberedPain: createRememberedPain(),
    abilities,
    async previewVoice(voice) {
      previewed = unheard.includes(voice) ? null : voice
      return previewed !== null
    },
    stopPreview: () => void (previewed = null),
    loadErrors: async () => errors,
    async copyText(text) {
      copied = text
      return canCopy
    },
    copied: () => copied,
    now,
    watchTime(listener) {
      wakes.add(listener)
      return () => wakes.delete(listener)
    },
    setNow: (next) => void (moment = next),
    async wake(wake) {
      wakes.forEach((listener) => listener(wake))
      await nextTick()
    },
    newId,
  }
}

function loaded(
  scripts: readonly SessionScript[],
  id: string,
  { firstSide = 'right', pace = 1 }: LoadOptions = {},
): LoadedSession {
  const script = scripts.find((each) => each.id === id)
  if (!script) throw new Error(`There is no session “${id}”.`)
  const timeline = compiled(script, catalogue, { firstSide, pace })
  return { script, timeline, poses: posesById(catalogue), firstSide, pace }
}

function summaryOf(script: SessionScript): SessionSummary {
  const { id, lang, title, summary, regions, kind, level, positions, props } = script
  return { id, lang, title, summary, regions, kind, level, positions, props, minutes: 10, keyPose: 'rest' }
}
