/** The composition root: the one place that knows which part of the world stands behind which service. */
import { finishBrokenOff } from '../core/practice/keepPractice.ts'
import type { Services } from '../features/services.ts'
import { bundledSessions } from '../platform/bundledSessions.ts'
import { deviceAbilities } from '../platform/deviceAbilities.ts'
import { deviceMoment } from '../platform/deviceMoment.ts'
import { createFigureLook } from '../platform/figureLook.ts'
import { newId } from '../platform/newId.ts'
import { createRememberedPain } from '../platform/rememberedPain.ts'
import { createSoundSettings } from '../platform/soundSettings.ts'
import { watchTime } from '../platform/watchTime.ts'
import { laterRepository } from './laterRepository.ts'
import { trackedRepository } from './trackedRepository.ts'

/** The services of the app in a browser. */
export function createServices(): Services {
  const sessions = bundledSessions()
  const repository = laterRepository(openRepository)
  const soundSettings = createSoundSettings()
  let player: Player | null = null
  const loadPlayer = async () => (player ??= await importPlayer())

  return {
    sessions: {
      ...sessions,
      // The player comes with the session, so that the tap on Start can make the sound at once.
      async load(id, options) {
        const wished = { pace: soundSettings.get().pace, ...options }
        const [session] = await Promise.all([sessions.load(id, wished), loadPlayer()])
        return session
      },
    },
    loadLog: () => repository.entries(),
    addEntry: (entry) => repository.add(entry),
    createPlayback(session, told) {
      if (!player) throw new Error('A session is loaded before it is played')
      player.stopPreview()
      return player.browserPlayback(session, told, repository, soundSettings)
    },
    soundSettings,
    figureLook: createFigureLook(),
    rememberedPain: createRememberedPain(),
    abilities: deviceAbilities(),
    async previewVoice(voice) {
      // Nothing is awaited once the player is there, for sound may only begin inside the tap.
      const { previewVoice } = player ?? (await loadPlayer())
      return previewVoice(voice, soundSettings.get())
    },
    stopPreview: () => player?.stopPreview(),
    now: deviceMoment,
    watchTime,
    newId,
  }
}

type Player = Awaited<ReturnType<typeof importPlayer>>

/** All that sounds comes in one go, apart from the first screen. */
async function importPlayer() {
  const [playback, preview] = await Promise.all([
    import('./browserPlayback.ts'),
    import('../platform/audio/preview.ts'),
  ])
  return { ...playback, ...preview }
}

/** Opens the practice log and first brings in what killed tabs left in the journal. */
async function openRepository() {
  const [{ openPracticeRepository }, { createOpenPages }] = await Promise.all([
    import('../platform/practiceRepository.ts'),
    import('../platform/pages/createOpenPages.ts'),
  ])
  const repository = openPracticeRepository()
  const pages = createOpenPages()
  await finishBrokenOff(repository, { underWay: pages.underWay, now: deviceMoment().at }).catch(() => undefined)
  return trackedRepository(repository, pages)
}
