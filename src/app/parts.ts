/** The parts of the app that come in files of their own, apart from the first screen. */
import { lazyPart, rememberLoaded } from '../core/lazyPart.ts'

export const libraryPart = lazyPart(() => import('../features/library/LibraryView.vue'))
export const sessionPart = lazyPart(() => import('../features/session/SessionView.vue'))
export const playerPart = lazyPart(() => import('../features/player/PlayerView.vue'))
export const afterPart = lazyPart(() => import('../features/after/AfterView.vue'))
export const practicePart = lazyPart(() => import('../features/practice/PracticeView.vue'))
export const settingsPart = lazyPart(() => import('../features/settings/SettingsView.vue'))
export const updateNoticePart = lazyPart(() => import('./AppUpdateNotice.vue'))
export const storageNoticePart = lazyPart(() => import('./AppStorageNotice.vue'))
export const notFoundPart = lazyPart(() => import('./NotFoundView.vue'))

/** The words of all these screens. */
export const wordsPart = lazyPart(() => import('../i18n/enLater.ts'))

export const playbackPart = lazyPart(() => import('./browserPlayback.ts'))
export const previewPart = lazyPart(() => import('../platform/audio/preview.ts'))
export const practiceRepositoryPart = lazyPart(() => import('../platform/practiceRepository.ts'))
export const openPagesPart = lazyPart(() => import('../platform/pages/createOpenPages.ts'))
export const freshPagePart = lazyPart(() => import('./freshPage.ts'))

const tapGuardPart = lazyPart(() => import('../ui/guardTaps.ts'))

/** Guards every tap from the moment the guard has come, for as long as the page lives; a session that starts waits for it. */
export const tapGuard = rememberLoaded(async () => (await tapGuardPart()).guardTaps())
