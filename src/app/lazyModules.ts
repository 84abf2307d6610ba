/** The parts of the app that come in files of their own, apart from the first screen. */
import { lazyImport, cacheOnSuccess } from '../core/lazyImport.ts'

export const libraryModule = lazyImport(() => import('../features/library/LibraryView.vue'))
export const sessionModule = lazyImport(() => import('../features/session/SessionView.vue'))
export const playerModule = lazyImport(() => import('../features/player/PlayerView.vue'))
export const afterModule = lazyImport(() => import('../features/after/AfterView.vue'))
export const practiceModule = lazyImport(() => import('../features/practice/PracticeView.vue'))
export const settingsModule = lazyImport(() => import('../features/settings/SettingsView.vue'))
export const updateNoticeModule = lazyImport(() => import('./AppUpdateNotice.vue'))
export const storageNoticeModule = lazyImport(() => import('./AppStorageNotice.vue'))
export const notFoundModule = lazyImport(() => import('./NotFoundView.vue'))

/** The words of all these screens. */
export const wordsModule = lazyImport(() => import('../i18n/enLater.ts'))

export const playbackModule = lazyImport(() => import('./createBrowserPlayback.ts'))
export const previewModule = lazyImport(() => import('../platform/audio/preview.ts'))
export const practiceRepositoryModule = lazyImport(() => import('../platform/storage/practiceRepository.ts'))
export const reportsModule = lazyImport(() => import('./report/createReports.ts'))
export const openPagesModule = lazyImport(() => import('../platform/device/pages/createOpenPages.ts'))
export const freshPageModule = lazyImport(() => import('./freshPage.ts'))

const tapGuardModule = lazyImport(() => import('../ui/guardTaps.ts'))

/** Guards every tap from the moment the guard has come, for as long as the page lives; a session that starts waits for it. */
export const tapGuard = cacheOnSuccess(async () => (await tapGuardModule()).guardTaps())
