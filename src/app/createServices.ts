/** The composition root: the one place that knows which part of the world stands behind which service. */
import { cacheOnSuccess } from '../core/lazyImport.ts'
import type { OpenPages } from '../core/playback/openPages.ts'
import type { PracticeRepository } from '../core/practice/practiceRepository.ts'
import { recoverInterruptedPractices } from '../core/practice/savePractice.ts'
import type { Services } from '../features/shared/services.ts'
import { createBufferedRepository } from '../platform/storage/bufferedRepository.ts'
import { bundledSessions } from '../platform/sessions/bundledSessions.ts'
import { deviceCapabilities } from '../platform/device/deviceCapabilities.ts'
import { deviceMoment } from '../platform/device/deviceMoment.ts'
import { downloadFile } from '../platform/device/downloadFile.ts'
import { createFigureLook } from '../platform/storage/figureLook.ts'
import { createLeaveWarning } from '../platform/device/leaveWarning.ts'
import { newId } from '../platform/device/newId.ts'
import { onReturn } from '../platform/device/onReturn.ts'
import { alonePages } from '../platform/device/pages/alonePages.ts'
import { createRememberedPain } from '../platform/storage/rememberedPain.ts'
import { createSoundSettings } from '../platform/storage/soundSettings.ts'
import { storageProblem } from '../platform/storage/storageProblem.ts'
import { watchTime } from '../platform/device/watchTime.ts'
import { createPracticeStorage } from './createPracticeStorage.ts'
import {
  afterModule,
  openPagesModule,
  playbackModule,
  playerModule,
  practiceRepositoryModule,
  previewModule,
  reportsModule,
  tapGuard,
  wordsModule,
} from './lazyModules.ts'
import { errorLogModule, logError } from './logError.ts'
import { createSharedPlayingRight } from './sharedPlayingRight.ts'
import { trackedRepository } from './trackedRepository.ts'

/** The services of the app in a browser. */
export function createServices(): Services {
  const sessions = bundledSessions()
  const openPages = cacheOnSuccess(async () => (await openPagesModule()).createOpenPages())
  const repository = createBufferedRepository({
    open: () => openRepository(openPages),
    problemOf(error) {
      const problem = storageProblem(error)
      logError(`store-${problem}`, error)
      return problem
    },
  })
  const playingRight = createSharedPlayingRight({
    // Without the code that knows the other pages, this one is on its own.
    claimPlaying: async (claim) => (await openPages().catch(() => alonePages)).claimPlaying(claim),
  })
  const soundSettings = createSoundSettings()
  return {
    sessions: {
      ...sessions,
      // All that a session needs comes with it: the tap on Start makes the sound at once and is led by the player, and what was
      // practised is kept and shown, whatever becomes of the line. Without its store it plays all the same: the page has it.
      async load(id, options) {
        const wished = { pace: soundSettings.get().pace, ...options }
        const lost = (error: unknown) => logError('screen-lost', error)
        const stores = Promise.all([practiceRepositoryModule(), openPages()]).catch(lost)
        const guard = tapGuard().catch(lost)
        const parts = [playerModule(), playbackModule(), previewModule(), afterModule(), wordsModule(), stores, guard]
        const [session] = await Promise.all([sessions.load(id, wished), ...parts])
        return session
      },
    },
    loadLog: () => repository.entries(),
    loadLogSince: (instant) => repository.entriesSince(instant),
    loadReport: async (order) => (await reportsModule()).createReports(repository)(order),
    addEntry: (entry) => repository.add(entry),
    storage: createPracticeStorage(repository, {
      now: deviceMoment,
      onReturn,
      later: (work, milliseconds) => void setTimeout(work, milliseconds),
      download: downloadFile,
      warnBeforeLeaving: createLeaveWarning().set,
    }),
    createPlayback(session, options) {
      previewModule.loaded()?.stopPreview()
      return player().createBrowserPlayback(session, options, { repository, playingRight, settings: soundSettings })
    },
    watchVoice: ({ timeline }, listener) => player().watchVoice(timeline, soundSettings, listener),
    soundSettings,
    figureLook: createFigureLook(),
    rememberedPain: createRememberedPain(),
    abilities: deviceCapabilities(),
    async previewVoice(voice) {
      // Nothing is awaited once the player is there, for sound may only begin inside the tap.
      const { previewVoice } = previewModule.loaded() ?? (await previewModule())
      return previewVoice(voice, soundSettings.get())
    },
    stopPreview: () => previewModule.loaded()?.stopPreview(),
    loadErrors: async () => (await errorLogModule()).loggedErrors(),
    copyText: async (text) => (await errorLogModule()).copyText(text),
    now: deviceMoment,
    watchTime,
    newId,
  }
}

/** It comes with every session. */
function player() {
  const loaded = playbackModule.loaded()
  if (!loaded) throw new Error('A session is loaded before it is played')
  return loaded
}

/** Opens the practice log and first brings in what killed tabs left in the journal. */
async function openRepository(openPages: () => Promise<OpenPages>): Promise<PracticeRepository> {
  const [{ openPracticeRepository }, pages] = await Promise.all([practiceRepositoryModule(), openPages()])
  const repository = openPracticeRepository()
  // A store that cannot even be read is opened again at the next access.
  await repository.journal()
  await recoverInterruptedPractices(repository, { underWay: pages.underWay, now: deviceMoment().at }).catch(
    (error: unknown) => logError('recovery', error),
  )
  return trackedRepository(repository, pages)
}
