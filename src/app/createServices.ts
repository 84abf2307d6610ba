/** The composition root: the one place that knows which part of the world stands behind which service. */
import { rememberLoaded } from '../core/lazyPart.ts'
import type { OpenPages, PracticeRepository } from '../core/ports.ts'
import { finishBrokenOff } from '../core/practice/keepPractice.ts'
import type { Services } from '../features/services.ts'
import { createBufferedRepository } from '../platform/bufferedRepository.ts'
import { bundledSessions } from '../platform/bundledSessions.ts'
import { deviceAbilities } from '../platform/deviceAbilities.ts'
import { deviceMoment } from '../platform/deviceMoment.ts'
import { downloadFile } from '../platform/downloadFile.ts'
import { createFigureLook } from '../platform/figureLook.ts'
import { createLeaveWarning } from '../platform/leaveWarning.ts'
import { newId } from '../platform/newId.ts'
import { onReturn } from '../platform/onReturn.ts'
import { alonePages } from '../platform/pages/alonePages.ts'
import { createRememberedPain } from '../platform/rememberedPain.ts'
import { createSoundSettings } from '../platform/soundSettings.ts'
import { watchTime } from '../platform/watchTime.ts'
import { createPracticeStorage } from './createPracticeStorage.ts'
import {
  afterPart,
  openPagesPart,
  playbackPart,
  playerPart,
  practiceRepositoryPart,
  previewPart,
  tapGuard,
  wordsPart,
} from './parts.ts'
import { createPlayingTurn } from './playingTurn.ts'
import { createReports } from './report/createReports.ts'
import { reportInWorker } from './report/reportInWorker.ts'
import { trackedRepository } from './trackedRepository.ts'

/** The services of the app in a browser. */
export function createServices(): Services {
  const sessions = bundledSessions()
  const openPages = rememberLoaded(async () => (await openPagesPart()).createOpenPages())
  const repository = createBufferedRepository({ open: () => openRepository(openPages) })
  const turn = createPlayingTurn({
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
        const stores = Promise.all([practiceRepositoryPart(), openPages()]).catch(() => undefined)
        const guard = tapGuard().catch(() => undefined)
        const parts = [playerPart(), playbackPart(), previewPart(), afterPart(), wordsPart(), stores, guard]
        const [session] = await Promise.all([sessions.load(id, wished), ...parts])
        return session
      },
    },
    loadLog: () => repository.entries(),
    loadLogSince: (instant) => repository.entriesSince(instant),
    loadReport: createReports(repository, reportInWorker),
    addEntry: (entry) => repository.add(entry),
    storage: createPracticeStorage(repository, {
      now: deviceMoment,
      onReturn,
      later: (work, milliseconds) => void setTimeout(work, milliseconds),
      download: downloadFile,
      warnBeforeLeaving: createLeaveWarning().set,
    }),
    createPlayback(session, options) {
      previewPart.loaded()?.stopPreview()
      return player().browserPlayback(session, options, { repository, turn, settings: soundSettings })
    },
    watchVoice: ({ timeline }, listener) => player().watchVoice(timeline, soundSettings, listener),
    soundSettings,
    figureLook: createFigureLook(),
    rememberedPain: createRememberedPain(),
    abilities: deviceAbilities(),
    async previewVoice(voice) {
      // Nothing is awaited once the player is there, for sound may only begin inside the tap.
      const { previewVoice } = previewPart.loaded() ?? (await previewPart())
      return previewVoice(voice, soundSettings.get())
    },
    stopPreview: () => previewPart.loaded()?.stopPreview(),
    now: deviceMoment,
    watchTime,
    newId,
  }
}

/** It comes with every session. */
function player() {
  const loaded = playbackPart.loaded()
  if (!loaded) throw new Error('A session is loaded before it is played')
  return loaded
}

/** Opens the practice log and first brings in what killed tabs left in the journal. */
async function openRepository(openPages: () => Promise<OpenPages>): Promise<PracticeRepository> {
  const [{ openPracticeRepository }, pages] = await Promise.all([practiceRepositoryPart(), openPages()])
  const repository = openPracticeRepository()
  // A store that cannot even be read is opened again at the next access.
  await repository.journal()
  await finishBrokenOff(repository, { underWay: pages.underWay, now: deviceMoment().at }).catch(() => undefined)
  return trackedRepository(repository, pages)
}
