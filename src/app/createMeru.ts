import { cacheOnSuccess } from '../core/lazyImport.ts'
import { createPinia } from 'pinia'
import { createApp, type App } from 'vue'
import { createRouter, type RouterHistory } from 'vue-router'
import { servicesKey, type Services } from '../features/shared/services.ts'
import { usePlaybackStore } from '../features/shared/usePlaybackStore.ts'
import { freshPageKey } from '../ui/freshPage.ts'
import { poseStillKey } from '../picture/poseStill.ts'
import { figureLookKey } from '../picture/useFigureLook.ts'
import { addWords, createWords } from '../i18n/createWords.ts'
import MeruApp from './App.vue'
import { freshPageModule, wordsModule } from './lazyModules.ts'
import { routes } from './routes.ts'
import { createStillWorker } from '../picture/stills/stillWorker.ts'
import { poseStillsOf } from '../picture/stills/usePoseStills.ts'

/** The app with its services and an address bar, ready to be mounted. */
export function createMeru(services: Services, history: RouterHistory): App {
  const router = createRouter({
    history,
    routes,
    // A filter that changes the address of a list leaves the eye where it is.
    scrollBehavior: (to, from, savedPosition) => savedPosition ?? (to.path === from.path ? false : { top: 0 }),
  })
  const words = createWords()
  router.beforeEach((to) => {
    // Beside the screen itself, not after it; if it fails, `beforeResolve` asks again and fails aloud.
    if (to.name !== 'today') void wordsModule().catch(() => undefined)
  })
  router.beforeResolve(async (to) => {
    if (to.name !== 'today') addWords(words, await wordsModule())
  })
  const pinia = createPinia()
  const freshPage = cacheOnSuccess(async () => (await freshPageModule()).freshPageLoader(mayLeave))

  /** A practice that is under way, or in the memory of the page alone, would be lost with it. */
  function mayLeave(): boolean {
    const { isOpen, snapshot } = usePlaybackStore(pinia)
    return !isOpen && snapshot?.saveStatus !== 'saving' && !services.storage.state().isAtRisk
  }

  const app = createApp(MeruApp)
  // What no screen catches; in a finished build Vue would write it to the console only, past the error log.
  app.config.errorHandler = (error) => window.reportError(error)
  return app
    .provide(servicesKey, services)
    .provide(
      freshPageKey,
      (error, address) =>
        // The page stays as it is, with the fault that it shows.
        void freshPage()
          .then((load) => load(error, address))
          .catch(() => undefined),
    )
    .provide(figureLookKey, services.figureLook)
    .provide(poseStillKey, poseStillsOf(services.figureLook, createStillWorker()))
    .use(pinia)
    .use(words)
    .use(router)
}
